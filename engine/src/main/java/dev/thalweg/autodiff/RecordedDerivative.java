package dev.thalweg.autodiff;

/// The derivative of a function of one number, by recording; it is recorded itself when it is differentiated again.
record RecordedDerivative(Object f) implements ScalarFunction {
    @Override
    public double applyAsDouble(double x) {
        return Derivatives.ofScalars(f, x).gradient()[0];
    }

    @Override
    public String toString() {
        return "derivative of " + f;
    }
}
