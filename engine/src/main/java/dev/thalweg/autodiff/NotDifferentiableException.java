package dev.thalweg.autodiff;

/// Says which operation of a function has no derivative here, where it stands, and what to do instead.
public final class NotDifferentiableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotDifferentiableException(String message) {
        super(message);
    }
}
