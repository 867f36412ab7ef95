package dev.thalweg.shell;

import java.io.IOException;

/// What a running cell says to its user, and asks; safe for use by many threads.
public interface CellOutput {
    void stdout(String text);

    void stderr(String text);

    /// Shows a value; a display id (may be null) lets it be replaced later.
    void display(MimeBundle bundle, String displayId);

    /// Replaces every value shown under this display id.
    void update(MimeBundle bundle, String displayId);

    /// Shows a value beside the notebook, in the front end's pager, when the cell has ended.
    default void page(MimeBundle bundle) {
        display(bundle, null);
    }

    /// Removes what the cell has shown so far; with `wait`, as soon as something new is shown.
    void clear(boolean wait);

    /// Asks the user for one line, without its line end.
    ///
    /// @throws IOException if the front end does not allow questions, or was asked to interrupt
    String readLine(String prompt, boolean password) throws IOException;
}
