package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// A derivative by one mode inside a function that is differentiated by another.
class NestedModesTest {
    private static final double[] AT = {0.5};

    /// The inner function depends on the outer variable through what its lambda captures.
    private static double potential(double[] at, double w) {
        double d = at[0] - 10;
        double e = at[1] - (10 - w);
        return 1 / Math.sqrt(d * d + e * e);
    }

    private static double reverseInside(double[] w) {
        Objective<double[]> f = at -> potential(at, w[0]);
        return Autodiff.gradient(f, new double[] {1, 2})[0] * w[0];
    }

    private static double forwardInside(double[] w) {
        Objective<double[]> f = at -> potential(at, w[0]);
        return Autodiff.jvp(f, new double[] {1, 2}, new double[] {1, 0}) * w[0];
    }

    /// By hand: the force is `-d / r^3`, and `e = w - 8`.
    private static double expected(double w) {
        double d = -9;
        double e = w - 8;
        double squared = d * d + e * e;
        return -d * Math.pow(squared, -1.5) + w * 3 * d * e * Math.pow(squared, -2.5);
    }

    @Test
    void everyModeInsideEveryOther() {
        Objective<double[]> reverse = NestedModesTest::reverseInside;
        Objective<double[]> forward = NestedModesTest::forwardInside;
        assertEquals(expected(0.5), Autodiff.gradient(reverse, AT)[0], 1e-14);
        assertEquals(expected(0.5), Autodiff.gradient(forward, AT)[0], 1e-14);
        assertEquals(expected(0.5), Autodiff.jvp(reverse, AT, new double[] {1}), 1e-14);
        assertEquals(expected(0.5), Autodiff.jvp(forward, AT, new double[] {1}), 1e-14);
    }
}
