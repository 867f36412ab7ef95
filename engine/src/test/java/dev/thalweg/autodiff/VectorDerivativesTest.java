package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Jacobians, their products from both sides, and velocities of curves, against derivatives written by hand and central differences.
class VectorDerivativesTest {
    private static final double STEP = 1e-6;

    private static double[] polar(double[] x) {
        return new double[] {x[0] * Math.cos(x[1]), x[0] * Math.sin(x[1])};
    }

    private static double[][] polarJacobian(double r, double a) {
        return new double[][] {{Math.cos(a), -r * Math.sin(a)}, {Math.sin(a), r * Math.cos(a)}};
    }

    private static double[][] differences(VectorFunction f, double[] x) {
        int rows = f.apply(x.clone()).length;
        double[][] jacobian = new double[rows][x.length];
        for (int j = 0; j < x.length; j++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[j] += STEP;
            below[j] -= STEP;
            double span = above[j] - below[j];
            double[] high = f.apply(above);
            double[] low = f.apply(below);
            for (int i = 0; i < rows; i++) {
                jacobian[i][j] = (high[i] - low[i]) / span;
            }
        }
        return jacobian;
    }

    private static void assertMatrix(double[][] expected, double[][] found, double tolerance) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], found[i], tolerance);
        }
    }

    private static double[] point(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 0.3 + Math.sin(1.7 * i)).toArray();
    }

    @Test
    void aSquareJacobian() {
        assertMatrix(polarJacobian(2, 0.7), Autodiff.jacobian(VectorDerivativesTest::polar, new double[] {2, 0.7}), 1e-15);
    }

    /// Writes its argument, has a loop, a branch and a result that aliases what it wrote.
    private static double[] chain(double[] x) {
        double[] y = new double[2 * x.length - 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] > 0 ? x[i] * x[i] : Math.sin(x[i]);
            y[i] = x[i];
        }
        for (int i = 0; i + 1 < x.length; i++) {
            y[x.length + i] = x[i] * x[i + 1] + (i > 0 ? y[x.length + i - 1] : 1);
        }
        return y;
    }

    @Test
    void aTallJacobianOfAnyWidth() {
        for (int n : new int[] {1, 2, 3, 7, 8, 9, 17}) {
            double[] x = point(n);
            double[] before = x.clone();
            double[][] found = Autodiff.jacobian(VectorDerivativesTest::chain, x);
            assertArrayEquals(before, x, "the argument is as it was");
            assertMatrix(differences(VectorDerivativesTest::chain, x), found, 1e-7);
        }
    }

    private static double[] moments(double[] x) {
        double[] sums = new double[2];
        for (double xi : x) {
            sums[0] += xi;
            sums[1] += xi * xi * sums[0];
        }
        return sums;
    }

    @Test
    void aWideJacobianIsMadeOfRows() {
        double[] x = point(20);
        assertMatrix(differences(VectorDerivativesTest::moments, x), Autodiff.jacobian(VectorDerivativesTest::moments, x), 1e-7);
    }

    @Test
    void noRowsAndNoColumns() {
        assertMatrix(new double[][] {{}, {}}, Autodiff.jacobian(_ -> new double[2], new double[0]), 0);
        assertEquals(0, Autodiff.jacobian(_ -> new double[0], new double[3]).length);
    }

    /// The argument itself, and a constant.
    @Test
    void resultsThatTheFunctionDidNotMake() {
        double[] constant = {4, 5};
        assertMatrix(new double[][] {{1, 0}, {0, 1}}, Autodiff.jacobian(x -> x, new double[] {2, 3}), 0);
        assertMatrix(new double[][] {{0, 0}, {0, 0}}, Autodiff.jacobian(x -> x[0] > 0 ? constant : x, new double[] {2, 3}), 0);
        assertMatrix(new double[][] {{1, 0}, {0, 1}}, Autodiff.jacobian(x -> x[0] > 0 ? constant : x, new double[] {-2, 3}), 0);
    }

    private static double[] tridiagonal(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i]) * (i > 0 ? x[i - 1] : 1) - (i + 1 < x.length ? x[i + 1] * x[i + 1] : 0);
        }
        return y;
    }

    @Test
    void aTridiagonalJacobianFromThreeColumns() {
        double[] x = point(10);
        double[][] seeds = new double[10][3];
        for (int j = 0; j < 10; j++) {
            seeds[j][j % 3] = 1;
        }
        double[][] dense = differences(VectorDerivativesTest::tridiagonal, x);
        double[][] compressed = Autodiff.jacobian(VectorDerivativesTest::tridiagonal, x, seeds);
        for (int i = 0; i < 10; i++) {
            for (int j = Math.max(0, i - 1); j <= Math.min(9, i + 1); j++) {
                assertEquals(dense[i][j], compressed[i][j % 3], 1e-7);
            }
        }
    }

    @Test
    void theProductsFromBothSides() {
        double[] x = {2, 0.7};
        double[][] j = polarJacobian(2, 0.7);
        Pullback<double[], double[]> pullback = Autodiff.vjp(VectorDerivativesTest::polar, x);
        assertArrayEquals(polar(x), pullback.value());
        x[0] = 100; // the pullback keeps the point that it was made at
        assertArrayEquals(new double[] {j[0][0], j[0][1]}, pullback.pull(new double[] {1, 0}), 1e-15);
        assertArrayEquals(new double[] {3 * j[0][0] - j[1][0], 3 * j[0][1] - j[1][1]}, pullback.pull(new double[] {3, -1}), 1e-15);
        ValueAndTangent<double[]> along = Autodiff.valueAndJvp(VectorDerivativesTest::polar, new double[] {2, 0.7}, new double[] {0.5, -2});
        assertArrayEquals(polar(new double[] {2, 0.7}), along.value());
        assertArrayEquals(new double[] {0.5 * j[0][0] - 2 * j[0][1], 0.5 * j[1][0] - 2 * j[1][1]}, along.tangent(), 1e-15);
    }

    private static double chained(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            sum += Math.sin(x[i]) * x[i + 1] * x[i + 1];
        }
        return sum;
    }

    @Test
    void aHessianOfAnyWidth() {
        Objective<double[]> f = VectorDerivativesTest::chained;
        for (int n : new int[] {0, 1, 2, 3, 8, 9, 17}) {
            double[] x = point(n);
            assertMatrix(n == 0 ? new double[0][] : differences(at -> Autodiff.gradient(f, at), x), Autodiff.hessian(f, x), 1e-7);
        }
    }

    private static double overwrites(double[] x) {
        x[0] *= x[0];
        return x[0] * x[1];
    }

    @Test
    void aDirectionIsLeftAsItWas() {
        Objective<double[]> f = VectorDerivativesTest::overwrites;
        double[] direction = {5, 7};
        assertEquals(2 * 2 * 3 * 5 + 4 * 7, Autodiff.jvp(f, new double[] {2, 3}, direction), 1e-14);
        assertArrayEquals(new double[] {2 * 3 * 5 + 2 * 2 * 7, 2 * 2 * 5}, Autodiff.hvp(f, new double[] {2, 3}, direction), 1e-14);
        assertArrayEquals(new double[] {5, 7}, direction);
    }

    private static double[][] outer(double[] x) {
        double[][] product = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < x.length; k++) {
                product[i][k] = x[i] * x[k] * x[k];
            }
        }
        return product;
    }

    @Test
    void matricesAsResults() {
        double[] x = {2, 3};
        double[][] seed = {{1, 10}, {100, 1000}};
        // sum of seed[i][k] x[i] x[k]^2
        assertArrayEquals(new double[] {3 * 4 + 10 * 9 + 100 * 3 * 2 * 2, 10 * 2 * 2 * 3 + 100 * 4 + 1000 * 3 * 9},
                Autodiff.vjp(VectorDerivativesTest::outer, x).pull(seed), 1e-12);
        double[][] tangent = Autodiff.jvp(VectorDerivativesTest::outer, x, new double[] {1, 0});
        assertMatrix(new double[][] {{12, 9}, {12, 0}}, tangent, 1e-12);
    }

    @Test
    void numbersAsArgumentsAndResults() {
        assertEquals(2.0, Autodiff.vjp((Double x) -> new double[] {x, x}, 1.0).pull(new double[] {1, 1}));
        assertEquals(5 * Math.cos(2), Autodiff.vjp((Double x) -> Math.sin(x), 2.0).pull(5.0), 1e-15);
        Objective<double[]> f = x -> x[0] * x[1];
        assertArrayEquals(new double[] {6, 4}, Autodiff.vjp(f, new double[] {2, 3}).pull(2.0), 1e-15);
        assertEquals(3 * 10 + 2, Autodiff.jvp(f, new double[] {2, 3}, new double[] {10, 1}), 1e-15);
    }

    @Test
    void floatsKeepTheirPrecision() {
        Mapping<float[], float[]> f = x -> new float[] {x[0] * x[1], x[0] / 3f};
        float[] cotangent = Autodiff.vjp(f, new float[] {2, 3}).pull(new float[] {1, 10});
        assertArrayEquals(new float[] {3 + 10 / 3f, 2}, cotangent, 1e-6f);
        assertArrayEquals(new float[] {3, 1 / 3f}, Autodiff.jvp(f, new float[] {2, 3}, new float[] {1, 0}), 1e-7f);
    }

    @Test
    void aSeedOfAnotherShapeIsRefused() {
        Pullback<double[], double[]> pullback = Autodiff.vjp(VectorDerivativesTest::polar, new double[] {2, 0.7});
        assertEquals("The seed must have the shape of the result, double[2], but is double[3].",
                assertThrows(IllegalArgumentException.class, () -> pullback.pull(new double[3])).getMessage());
        assertEquals("The seeds must have a row for each of the 2 variables, but have 1.",
                assertThrows(IllegalArgumentException.class, () -> Autodiff.jacobian(VectorDerivativesTest::polar, new double[2], new double[1][2])).getMessage());
    }

    private static String text(double[] x) {
        return "" + x[0];
    }

    @Test
    void aResultThatIsNotMadeOfNumbersIsRefused() {
        assertEquals("The function returns a String, and a derivative is of numbers.\nReturn a number or an array, or a record, list or map of them.",
                assertThrows(NotDifferentiableException.class, () -> Autodiff.vjp(VectorDerivativesTest::text, new double[1])).getMessage());
    }

    private static double[] helix(double t) {
        return new double[] {Math.cos(2 * t), Math.sin(2 * t), t * t * t};
    }

    @Test
    void aCurveHasAVelocityWhichHasOne() {
        double t = 0.6;
        double[] velocity = {-2 * Math.sin(2 * t), 2 * Math.cos(2 * t), 3 * t * t};
        assertArrayEquals(velocity, Autodiff.derivative(VectorDerivativesTest::helix, t), 1e-15);
        Curve first = Autodiff.derivative(VectorDerivativesTest::helix);
        assertArrayEquals(velocity, first.apply(t), 1e-15);
        double[] acceleration = {-4 * Math.cos(2 * t), -4 * Math.sin(2 * t), 6 * t};
        assertArrayEquals(acceleration, Autodiff.derivative(first, t), 1e-14);
        Curve second = Autodiff.derivative(first);
        assertArrayEquals(acceleration, second.apply(t), 1e-14);
        assertArrayEquals(new double[] {8 * Math.sin(2 * t), -8 * Math.cos(2 * t), 6}, Autodiff.derivative(second).apply(t), 1e-13);
        double scale = 3;
        assertArrayEquals(new double[] {3}, Autodiff.derivative(u -> new double[] {scale * u}, 5), 0);
    }
}
