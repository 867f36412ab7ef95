package dev.thalweg.shell.session;

import dev.thalweg.shell.execution.CellRun;

/// Stands in for the JDK's ways to end the process in the code of cells: the session ends its cell, and its owner decides the rest.
public final class Exits {
    private Exits() {}

    /// In place of `System.exit`.
    public static void exit(int status) {
        CellRun.ofThisThread().exit(status);
    }

    /// In place of `Runtime.exit` and `Runtime.halt`.
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }
}
