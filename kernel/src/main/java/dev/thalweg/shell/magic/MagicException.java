package dev.thalweg.shell.magic;

/// A magic cannot do what it is asked for; the message says what to do instead.
public final class MagicException extends Exception {
    private static final long serialVersionUID = 1L;

    public MagicException(String message) {
        super(message);
    }

    MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
