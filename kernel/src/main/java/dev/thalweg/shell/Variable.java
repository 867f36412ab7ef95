package dev.thalweg.shell;

/// A variable of the session.
///
/// @param type as it was declared, or inferred
/// @param text its value in at most one short line
public record Variable(String name, String type, String text) {}
