package dev.thalweg.shell;

import java.util.List;

/// A language session that a Jupyter kernel, a script runner or a terminal drives.
///
/// Cursor positions count UTF-16 code units of the code they come with. Every method may be called at any time, also while
/// cells run, and answers without waiting for them; several cells may run at once, each called by a thread of its own.
public interface Interpreter extends AutoCloseable {
    /// Runs one cell and returns when it has ended; what it prints and shows goes to the cell's output meanwhile.
    Evaluation evaluate(Cell cell);

    Completions complete(String code, int cursor);

    /// What is known of the name at the cursor.
    ///
    /// @param detail 0 for the signature and a summary, 1 for all there is (source included)
    Inspection inspect(String code, int cursor, int detail);

    Completeness completeness(String code);

    /// The variables of the session, oldest first.
    List<Variable> variables();

    /// Stops all cells that run; harmless if none does.
    void interrupt();

    @Override
    void close();
}
