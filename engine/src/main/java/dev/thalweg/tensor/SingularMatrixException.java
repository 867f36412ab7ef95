package dev.thalweg.tensor;

/// A matrix has no inverse, or no factor of the kind asked for.
public final class SingularMatrixException extends ArithmeticException {
    private static final long serialVersionUID = 1;

    public SingularMatrixException(String message) {
        super(message);
    }
}
