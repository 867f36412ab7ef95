package dev.thalweg.shell;

/// Whether source can be run as it stands.
public sealed interface Completeness {
    record Complete() implements Completeness {}

    /// More lines are needed; the next one starts with `indent`.
    record Incomplete(String indent) implements Completeness {}

    record Invalid() implements Completeness {}

    record Unknown() implements Completeness {}
}
