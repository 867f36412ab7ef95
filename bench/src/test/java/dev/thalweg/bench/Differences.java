package dev.thalweg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleSupplier;

/// Central differences of functions of arrays, in place.
public final class Differences {
    private static final double STEP = 1e-6;

    private Differences() {}

    /// The derivative of `f` by the entry `x[i]`, which it reads from `x`.
    public static double at(DoubleSupplier f, double[] x, int i) {
        double kept = x[i];
        double step = STEP * Math.max(1, Math.abs(kept));
        x[i] = kept + step;
        double above = f.getAsDouble();
        x[i] = kept - step;
        double below = f.getAsDouble();
        x[i] = kept;
        return (above - below) / (2 * step);
    }

    /// Requires each entry of a gradient.
    public static void assertAgree(DoubleSupplier f, double[] x, double[] gradient, double tolerance) {
        assertEquals(x.length, gradient.length);
        for (int i = 0; i < x.length; i++) {
            double slope = at(f, x, i);
            int entry = i;
            assertEquals(slope, gradient[i], tolerance * Math.max(1, Math.abs(slope)), () -> "entry " + entry);
        }
    }

    public static void assertAgree(DoubleSupplier f, double[][] x, double[][] gradient, double tolerance) {
        assertEquals(x.length, gradient.length);
        for (int i = 0; i < x.length; i++) {
            assertAgree(f, x[i], gradient[i], tolerance);
        }
    }
}
