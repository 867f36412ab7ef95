package dev.thalweg.wire;

/// A socket of the connection file cannot be opened.
public final class ListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
