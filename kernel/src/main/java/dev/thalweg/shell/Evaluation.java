package dev.thalweg.shell;

/// How a cell ended.
public sealed interface Evaluation {
    /// Its last expression has a value to show.
    record Value(MimeBundle bundle) implements Evaluation {}

    /// It ended well and has no value to show.
    record Nothing() implements Evaluation {}

    /// It was rejected, or threw.
    record Failure(CellError error) implements Evaluation {}

    /// It was stopped by an interrupt; the session lives on.
    record Interrupted(CellError error) implements Evaluation {}

    /// It asked the program to end (`System.exit`).
    record Exit(int status) implements Evaluation {}
}
