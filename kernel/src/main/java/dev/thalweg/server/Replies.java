package dev.thalweg.server;

import dev.thalweg.message.Reply;
import dev.thalweg.shell.CellError;
import java.util.List;
import java.util.Objects;

/// Errors in the protocol's form.
final class Replies {
    private Replies() {}

    static Reply failure(Throwable cause) {
        CellError error = error(cause);
        return new Reply.Failed(error.name(), error.message(), error.traceback());
    }

    static Reply failure(String name, String message) {
        return new Reply.Failed(name, message, List.of(name + ": " + message));
    }

    /// An error of the kernel, not of a cell; its stack trace goes to the log.
    static CellError error(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        String message = Objects.requireNonNullElse(cause.getMessage(), "no message");
        return new CellError(name, message, List.of(name + ": " + message));
    }
}
