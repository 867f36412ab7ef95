package dev.thalweg.shell.execution;

/// Unwinds a thread of a cell that was interrupted or has asked to end the program.
final class StopSignal extends Error {
    private static final long serialVersionUID = 1L;

    /// @param traced whether it tells where it was thrown, which costs much for one that is caught and thrown again a million times
    StopSignal(String message, boolean traced) {
        super(message, null, false, traced);
    }
}
