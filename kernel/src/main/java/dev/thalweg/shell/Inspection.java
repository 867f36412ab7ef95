package dev.thalweg.shell;

/// What is known of a name.
public sealed interface Inspection {
    record Found(MimeBundle bundle) implements Inspection {}

    record NotFound() implements Inspection {}
}
