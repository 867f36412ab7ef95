package dev.thalweg.shell.execution;

/// Unwinds a thread of a cell that was interrupted or has asked to end the program.
final class StopSignal extends Error {
    private static final long serialVersionUID = 1L;

    StopSignal(String message) {
        super(message, null, false, true);
    }
}
