package dev.thalweg.message;

/// JSON that is not what the protocol says it should be.
public final class MalformedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
        super(message);
    }
}
