package dev.thalweg.message;

/// There is no usable connection file where one was promised.
public final class ConnectionFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
