package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.bytecode.Target;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Jacobians whose rows share one forward sweep, against central differences, and the functions that have no such program.
class JacobianRowsTest {
    private static final double STEP = 1e-6;
    private static final double[] POINT = {0.4, -1.1, 0.7, 2.3};

    private static boolean serves(VectorFunction f) {
        return JacobianProgram.ALL.of(Target.of(f, 1)).serves(POINT.length);
    }

    private static void check(VectorFunction f, double... x) {
        assertTrue(serves(f), "all rows in one run");
        double[] before = x.clone();
        double[][] found = Autodiff.jacobian(f, x);
        assertArrayEquals(before, x);
        assertMatrix(differences(f, x), found);
    }

    private static double[][] differences(VectorFunction f, double[] x) {
        double[][] columns = IntStream.range(0, x.length).mapToObj(j -> slope(f, x, j)).toArray(double[][]::new);
        return IntStream.range(0, columns[0].length).mapToObj(i -> IntStream.range(0, x.length).mapToDouble(j -> columns[j][i]).toArray())
                .toArray(double[][]::new);
    }

    private static double[] slope(VectorFunction f, double[] x, int j) {
        double[] above = x.clone();
        double[] below = x.clone();
        above[j] += STEP;
        below[j] -= STEP;
        double[] high = f.apply(above);
        double[] low = f.apply(below);
        return IntStream.range(0, high.length).mapToDouble(i -> (high[i] - low[i]) / (2 * STEP)).toArray();
    }

    private static void assertMatrix(double[][] expected, double[][] found) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], found[i], 1e-7);
        }
    }

    @Test
    void rowsThatShareMost() {
        check(x -> {
            double r = Math.sqrt(x[0] * x[0] + x[1] * x[1]);
            double e = Math.exp(-r) * x[2];
            return new double[] {e * x[0], e / r, Math.sin(e) + x[3] * x[3]};
        }, POINT);
    }

    /// What one way computes is used by the one row, or the other, or both.
    private static double[] branches(double[] x) {
        double a = x[0] * x[1];
        double b;
        if (x[2] > 0) {
            b = Math.log(x[2]) * a;
            a += x[3];
        } else if (x[3] > 0) {
            b = x[3] * x[3];
        } else {
            b = a * a;
            a = Math.cos(x[2]);
        }
        return new double[] {a * b, a - b};
    }

    @Test
    void everyWayThroughBranches() {
        check(JacobianRowsTest::branches, POINT);
        check(JacobianRowsTest::branches, 0.4, -1.1, -0.7, 2.3);
        check(JacobianRowsTest::branches, 0.4, -1.1, -0.7, -2.3);
    }

    private static double[] early(double[] x) {
        if (x[0] > 0) {
            return new double[] {x[1] * x[0], x[2]};
        }
        double[] two = helper(x[1], x[3]);
        return new double[] {two[1], two[0] * x[2]};
    }

    private static double[] helper(double a, double b) {
        double[] sums = new double[2];
        for (int k = 0; k < 2; k++) {
            sums[k] += a * (k + 1) + b * b;
        }
        return sums;
    }

    @Test
    void severalReturnsAndSmallArrays() {
        check(JacobianRowsTest::early, POINT);
        check(JacobianRowsTest::early, -0.4, -1.1, 0.7, 2.3);
    }

    @Test
    void argumentsConstantsAndEqualNumbersAsResults() {
        check(x -> new double[] {x[1], 3, x[1], x[1] * x[1]}, POINT);
    }

    /// An infinite slope on the way that is not taken is none of the derivative.
    @Test
    void whatIsNotUsedHasNoSlope() {
        VectorFunction f = x -> {
            double r = Math.sqrt(x[0]);
            return new double[] {x[0] > 0 ? r * x[1] : x[1], x[2] * x[3]};
        };
        assertTrue(serves(f));
        assertArrayEquals(new double[] {0, 1, 0, 0}, Autodiff.jacobian(f, new double[] {0, 1, 2, 3})[0]);
    }

    @Test
    void capturedNumbersAreConstants() {
        double scale = 3;
        double[] shift = {1, 2};
        check(x -> new double[] {scale * x[0] * x[1] + shift[0], x[2] * shift[1] - scale}, POINT);
    }

    @Test
    void parametersAreConstants() {
        VectorFunction2 f = (x, p) -> new double[] {x[0] * p[0] * x[0], p[1] * x[1] + x[0]};
        double[] p = {5, 7};
        assertMatrix(new double[][] {{20, 0}, {1, 7}}, Autodiff.jacobian(f, new double[] {2, 3}, p));
        assertMatrix(new double[][] {{8, 0}, {1, 3}}, Autodiff.jacobian((x, q) -> new double[] {x[0] * q[0] * x[0], q[1] * x[1] + x[0]},
                new double[] {2, 3}, new double[] {2, 3}));
        double[] one = {2, 3};
        assertMatrix(new double[][] {{8, 0}, {1, 3}}, Autodiff.jacobian(f, one, one));
        assertMatrix(new double[2][0], Autodiff.jacobian((_, q) -> q, new double[0], p));
    }

    /// Rows, columns, and recorded.
    @Test
    void parametersOfFunctionsThatAreNotShort() {
        double[] p = {5, 7};
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        VectorFunction2 wide = (a, q) -> {
            double sum = 0;
            for (double ai : a) {
                sum += ai * ai * q[1];
            }
            return new double[] {sum};
        };
        assertMatrix(new double[][] {{14, 28, 42, 56, 70, 84, 98}}, Autodiff.jacobian(wide, x, p));
        VectorFunction2 square = (a, q) -> {
            for (int i = 0; i < a.length; i++) {
                a[i] *= q[i];
            }
            return a;
        };
        assertMatrix(new double[][] {{5, 0}, {0, 7}}, Autodiff.jacobian(square, new double[] {1, 1}, p));
        VectorFunction2 recorded = (a, q) -> new double[] {List.of(a[0] * q[0], a[1]).getFirst()};
        assertMatrix(new double[][] {{5, 0}}, Autodiff.jacobian(recorded, new double[] {1, 1}, p));
        assertArrayEquals(new double[] {5, 7}, p);
    }

    @Test
    void errorsAreTheFunctions() {
        VectorFunction f = x -> {
            if (x[0] > 1) {
                throw new IllegalStateException("out of range");
            }
            return new double[] {x[0], x[4]};
        };
        assertEquals("out of range", assertThrows(IllegalStateException.class, () -> Autodiff.jacobian(f, new double[] {2, 0})).getMessage());
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Autodiff.jacobian(f, new double[] {0, 0}));
    }

    private static double[] many(double[] x) {
        return new double[] {x[0], x[1], x[2], x[0], x[1], x[2], x[0], x[1], x[2]};
    }

    @Test
    void functionsThatHaveNoSuchProgram() {
        assertFalse(serves(x -> x));
        assertFalse(serves(x -> {
            x[0] = x[1];
            return new double[] {x[0], x[1]};
        }));
        assertFalse(serves(x -> new double[x.length]));
        assertFalse(serves(JacobianRowsTest::many));
        assertFalse(serves(x -> new double[] {x[0], x[1], x[0], x[1], x[0]}), "more rows than columns");
        assertFalse(serves(x -> x[0] > 0 ? new double[] {x[0]} : new double[] {x[0], x[1]}), "rows differ");
    }
}
