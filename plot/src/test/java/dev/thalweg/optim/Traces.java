package dev.thalweg.optim;

/// Traces made by hand, so that the tests of figures do not hang on derivatives.
public final class Traces {
    private Traces() {
    }

    /// @param points the start first
    /// @param values one for each point
    public static Trace of(double[][] points, double... values) {
        Trace trace = new Trace(points.length - 1, points[0], values[0]);
        for (int k = 1; k < points.length; k++) {
            trace.add(points[k], values[k]);
        }
        return trace;
    }
}
