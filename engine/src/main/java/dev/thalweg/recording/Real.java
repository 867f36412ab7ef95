package dev.thalweg.recording;

/// A number of recorded code: its value, and its node in the graph if a derivative flows through it.
///
/// A `float` is kept as the `double` of the same value.
public final class Real {
    static final int NONE = -1;

    final double value;
    final int node;

    Real(double value, int node) {
        this.value = value;
        this.node = node;
    }

    public static Real constant(double value) {
        return new Real(value, NONE);
    }

    public static Real constant(float value) {
        return new Real(value, NONE);
    }

    public double value() {
        return value;
    }

    public boolean isActive() {
        return node >= 0;
    }

    @Override
    public String toString() {
        return isActive() ? value + " (node " + node + ")" : String.valueOf(value);
    }
}
