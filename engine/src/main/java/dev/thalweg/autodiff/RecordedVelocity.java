package dev.thalweg.autodiff;

/// The velocity of a curve, by recording; it is recorded itself when it is differentiated again.
record RecordedVelocity(Curve f) implements Curve {
    @Override
    public double[] apply(double t) {
        return CurveDerivative.at(f, t);
    }

    @Override
    public String toString() {
        return "derivative of " + f;
    }
}
