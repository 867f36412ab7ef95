package dev.thalweg.runtime;

/// Says that one array stands in two places where the function writes it: their derivatives cannot be told apart.
public final class SharedArrayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SharedArrayException(String message) {
        super(message);
    }
}
