package dev.thalweg.shell.session;

import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.value.Values;
import java.io.IOException;

/// What every cell can call without an import: showing values while it runs, and asking its user.
public final class Notebook {
    private Notebook() {}

    /// Shows a value at once, as if it were the value of the cell.
    public static void display(Object value) {
        CellRun.ofThisThread().output().display(Values.bundle(value), null);
    }

    /// Shows a value that [#update] can replace later.
    public static void display(Object value, String id) {
        CellRun.ofThisThread().output().display(Values.bundle(value), id);
    }

    /// Replaces the values shown under this id.
    public static void update(Object value, String id) {
        CellRun.ofThisThread().output().update(Values.bundle(value), id);
    }

    /// Removes what the cell has shown, as soon as it shows something new.
    public static void clearOutput() {
        CellRun.ofThisThread().output().clear(true);
    }

    /// Asks the user for a line.
    ///
    /// @throws IOException if the front end does not allow questions
    public static String ask(String prompt) throws IOException {
        return CellRun.ofThisThread().output().readLine(prompt, false);
    }

    /// Asks the user for a line that is not shown while it is typed.
    ///
    /// @throws IOException if the front end does not allow questions
    public static String askPassword(String prompt) throws IOException {
        return CellRun.ofThisThread().output().readLine(prompt, true);
    }
}
