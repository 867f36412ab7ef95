package dev.thalweg.shell.execution;

/// How the code of one snippet ended.
public sealed interface Outcome {
    /// Value is null for statements and declarations too.
    record Returned(Object value) implements Outcome {}

    record Threw(Throwable error) implements Outcome {}

    /// It did not stop when asked to, and was left running.
    record Abandoned() implements Outcome {}
}
