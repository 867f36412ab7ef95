package dev.thalweg.autodiff;

/// Finds, or makes, the adjoint of a function object and runs it.
final class Derivatives {
    private Derivatives() {}

    static ValueAndGradient<double[]> ofScalars(Object f, double... x) {
        throw new UnsupportedOperationException();
    }

    static ValueAndGradient<Object[]> ofObjects(Object f, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    static ScalarFunction derivative(ScalarFunction f) {
        throw new UnsupportedOperationException();
    }

    static GradientField field(Object f, int variables) {
        throw new UnsupportedOperationException();
    }
}
