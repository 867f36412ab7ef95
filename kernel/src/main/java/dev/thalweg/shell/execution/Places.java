package dev.thalweg.shell.execution;

/// Tells where a line of a generated class was written.
@FunctionalInterface
public interface Places {
    /// Null where the line is not the user's.
    Place of(String className, int line);

    /// A line of a cell or script, counted from 1; the source is named as error messages name it: `cell 3`, `fit.jsh`.
    record Place(String source, int line) {}
}
