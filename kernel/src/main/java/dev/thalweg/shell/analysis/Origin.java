package dev.thalweg.shell.analysis;

/// Where a name comes from, nearest to the user first.
enum Origin {
    SESSION, THALWEG, JDK, EVERY_OBJECT
}
