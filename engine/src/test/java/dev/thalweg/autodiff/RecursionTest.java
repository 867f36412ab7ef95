package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Calls that stay calls: forward mode and products with the Hessian through them, and what an exception leaves behind.
class RecursionTest {
    private static final double[] X = {0.5, -0.7, 1.2, 0.8, 0.3};
    private static final double STEP = 1e-5;

    static List<Objective<double[]>> functions() {
        return List.of(x -> tree(x, 0, x.length), x -> power(x[0] * x[1], 3) * x[2], RecursionTest::inPlace, RecursionTest::returned,
                x -> pair(x[0], x[1], x[2], 4), x -> oneArrayTwice(x.clone()), RecursionTest::inLoop);
    }

    private static double tree(double[] x, int from, int to) {
        if (to - from == 1) {
            return Math.sin(x[from]);
        }
        int middle = (from + to) / 2;
        double left = tree(x, from, middle);
        return left * tree(x, middle, to) + left * left;
    }

    private static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    private static double inPlace(double[] x) {
        double[] y = x.clone();
        sweep(y, 1);
        return tree(y, 0, y.length);
    }

    private static void sweep(double[] y, int i) {
        if (i < y.length) {
            y[i] = y[i] * y[i - 1] + Math.cos(y[i]);
            sweep(y, i + 1);
            y[i - 1] *= y[i];
        }
    }

    private static double returned(double[] x) {
        double sum = 0;
        for (double y : layers(x, 3)) {
            sum += y * y * y;
        }
        return sum;
    }

    private static double[] layers(double[] x, int n) {
        double[] y = n == 0 ? x : layers(x, n - 1);
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = y[i] * Math.sin(y[(i + 1) % y.length]);
        }
        return z;
    }

    private static double pair(double x, double y, double z, int n) {
        return n == 0 ? x * y : pair(Math.sin(y), x * z, y - z, n - 1) + x * x;
    }

    private static double oneArrayTwice(double[] y) {
        mix(y, y, 0);
        return y[0] * y[1] * y[2] + y[3] * y[4];
    }

    private static void mix(double[] a, double[] b, int i) {
        if (i < a.length) {
            a[i] += b[a.length - 1 - i] * b[i];
            mix(b, a, i + 1);
        }
    }

    private static double inLoop(double[] x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum = Math.sin(sum * 0.5 + 0.3 * pair(x[i], sum, x[i - 1], 2) * power(sum + 1, 2));
        }
        return sum;
    }

    private static double[] direction() {
        double[] v = new double[X.length];
        Arrays.setAll(v, i -> Math.cos(i + 1));
        return v;
    }

    private static double[] moved(double by) {
        double[] v = direction();
        double[] x = X.clone();
        Arrays.setAll(x, i -> X[i] + by * v[i]);
        return x;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void forwardModeAgreesWithDifferences(Objective<double[]> f) {
        double differences = (f.applyAsDouble(moved(STEP)) - f.applyAsDouble(moved(-STEP))) / (2 * STEP);
        assertEquals(differences, Autodiff.jvp(f, X.clone(), direction()), 1e-7 * (1 + Math.abs(differences)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theProductWithTheHessianAgreesWithDifferencesOfTheGradient(Objective<double[]> f) {
        double[] after = Autodiff.gradient(f, moved(STEP));
        double[] before = Autodiff.gradient(f, moved(-STEP));
        double[] differences = new double[X.length];
        Arrays.setAll(differences, i -> (after[i] - before[i]) / (2 * STEP));
        assertArrayEquals(differences, Autodiff.hvp(f, X.clone(), direction()), 1e-6);
    }

    @Test
    void derivativesOfAnyOrder() {
        ScalarFunction f = x -> power(x, 5);
        assertEquals(20 * 8, Autodiff.gradient(Autodiff.gradient(f), 2), 1e-12);
        assertEquals(60 * 4, Autodiff.gradient(Autodiff.gradient(Autodiff.gradient(f)), 2), 1e-12);
        assertEquals(120, Autodiff.gradient(Autodiff.gradient(Autodiff.gradient(Autodiff.gradient(Autodiff.gradient(f)))), 2), 1e-12);
    }

    private static double failing(double x, int n) {
        if (n == 0) {
            throw new IllegalStateException("the end");
        }
        return Math.sin(x) * failing(x * 1.1, n - 1);
    }

    @Test
    void anExceptionInTheMiddleLeavesTheNextGradientRight() {
        ScalarFunction f = x -> failing(x, 50);
        ScalarFunction g = x -> power(x, 50);
        for (int i = 0; i < 5; i++) {
            assertEquals("the end", assertThrows(IllegalStateException.class, () -> Autodiff.gradient(f, 0.3)).getMessage());
            assertEquals(50 * Math.pow(1.01, 49), Autodiff.gradient(g, 1.01), 1e-10);
        }
    }

    /// As deep as the JVM's stack is, and no deeper.
    @Test
    void aStackOverflowLeavesTheNextGradientRight() {
        ScalarFunction deep = x -> power(x, 100_000_000);
        ScalarFunction f = x -> power(x, 20);
        for (int i = 0; i < 3; i++) {
            assertThrows(StackOverflowError.class, () -> Autodiff.gradient(deep, 1.0));
            assertEquals(20 * Math.pow(1.1, 19), Autodiff.gradient(f, 1.1), 1e-12);
        }
    }
}
