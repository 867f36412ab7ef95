package dev.thalweg.shell;

/// A language session that a Jupyter kernel, a script runner or a terminal drives.
///
/// Cursor positions count UTF-16 code units of the code they come with. `evaluate` is called by one thread at a time;
/// every other method may be called at any time, also while a cell runs, and answers without waiting for it.
public interface Interpreter extends AutoCloseable {
    /// Runs one cell and returns when it has ended; what it prints and shows goes to the cell's output meanwhile.
    Evaluation evaluate(Cell cell);

    Completions complete(String code, int cursor);

    /// What is known of the name at the cursor.
    ///
    /// @param detail 0 for the signature and a summary, 1 for all there is (source included)
    Inspection inspect(String code, int cursor, int detail);

    Completeness completeness(String code);

    /// Stops the running cell, if there is one; harmless otherwise.
    void interrupt();

    @Override
    void close();
}
