package dev.thalweg.tensor;

/// Shapes do not fit an operation, or each other; the message names both and what to do.
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ShapeException(String message) {
        super(message);
    }
}
