package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/// Derivatives by central differences.
final class Slopes {
    private Slopes() {}

    static double[] of(Objective<double[]> f, double[] x) {
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            slopes[i] = (f.applyAsDouble(above) - f.applyAsDouble(below)) / 2e-5;
        }
        return slopes;
    }

    static void assertBothOrders(Objective<double[]> f, double... x) {
        assertArrayEquals(of(f, x), Autodiff.gradient(f, x.clone()), 1e-8);
        double[][] hessian = Autodiff.hessian(f, x);
        for (int i = 0; i < x.length; i++) {
            int row = i;
            assertArrayEquals(of(at -> Autodiff.gradient(f, at.clone())[row], x), hessian[i], 1e-7);
        }
    }
}
