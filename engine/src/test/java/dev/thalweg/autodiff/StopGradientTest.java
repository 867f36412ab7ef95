package dev.thalweg.autodiff;

import static dev.thalweg.autodiff.Autodiff.gradient;
import static dev.thalweg.autodiff.Autodiff.stopGradient;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a stopped gradient leaves of a derivative, in all modes and orders.
class StopGradientTest {
    @Test
    void aNumber() {
        assertArrayEquals(new double[] {4, 0}, gradient((x, y) -> x * x + stopGradient(y * y), 2, 3));
        assertEquals(3, gradient((double x) -> stopGradient(x) * x, 3));
        assertEquals(3, Autodiff.jvp((double x) -> stopGradient(x) * x, 3, 1));
        ScalarFunction f = x -> stopGradient(x) * x * x;
        assertEquals(2 * 3 * 3, gradient(f, 3));
        assertEquals(2 * 3, gradient(gradient(f), 3));
        assertEquals(0, gradient((double x) -> stopGradient((float) x), 3));
    }

    @Test
    void arrays() {
        double[] x = {2, 3};
        Objective<double[]> f = v -> {
            double[] w = stopGradient(v);
            v[0] *= 10;
            return w[0] * v[0] + w[1] * w[1];
        };
        assertArrayEquals(new double[] {20, 0}, gradient(f, x.clone()));
        Objective<double[][]> g = m -> stopGradient(m)[1][0] * m[0][0];
        assertArrayEquals(new double[][] {{5}, {0}}, gradient(g, new double[][] {{4}, {5}}));
        Objective<float[]> h = v -> stopGradient(v)[0] * v[0];
        assertArrayEquals(new float[] {3}, gradient(h, new float[] {3}));
    }

    @Test
    void outsideOfADerivativeItIsTheIdentityOrACopy() {
        assertEquals(2.5, stopGradient(2.5));
        assertEquals(2.5f, stopGradient(2.5f));
        double[][] m = {{1, 2}, {3}};
        assertArrayEquals(m, stopGradient(m));
        assertNotSame(m[0], stopGradient(m)[0]);
        float[] v = {1, 2};
        assertArrayEquals(v, stopGradient(v));
        assertNotSame(v, stopGradient(v));
    }

    @Test
    void theRecordedWay() {
        double[] kept = new double[1];
        Objective<double[]> f = x -> {
            List<Double> list = new ArrayList<>(List.of(x[0] * x[1]));
            kept[0] = stopGradient(x)[0];
            return list.get(0) * stopGradient(list.get(0)) + stopGradient(x)[1] * x[1];
        };
        assertArrayEquals(new double[] {3 * 6, 2 * 6 + 3}, gradient(f, new double[] {2, 3}));
        assertEquals(2, kept[0]);
    }
}
