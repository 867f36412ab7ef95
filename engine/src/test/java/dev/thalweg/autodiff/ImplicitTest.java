package dev.thalweg.autodiff;

import static dev.thalweg.autodiff.Autodiff.fixedPoint;
import static dev.thalweg.autodiff.Autodiff.gradient;
import static dev.thalweg.autodiff.Autodiff.root;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Solutions of equations: their derivatives against closed forms and differences.
class ImplicitTest {
    /// Heron's iteration for the square root.
    private static double[] heron(double[] x, double[] a) {
        return new double[] {0.5 * (x[0] + a[0] / x[0])};
    }

    @Test
    void theSquareRootAsAFixedPoint() {
        Objective<double[]> f = a -> 3 * fixedPoint(ImplicitTest::heron, new double[] {1}, a, 1e-12)[0];
        ValueAndGradient<double[]> both = Autodiff.valueAndGradient(f, new double[] {2});
        assertEquals(3 * Math.sqrt(2), both.value(), 1e-14);
        assertEquals(1.5 / Math.sqrt(2), both.gradient()[0], 1e-14);
        assertEquals(7 * 1.5 / Math.sqrt(2), Autodiff.jvp(f, new double[] {2}, new double[] {7}), 1e-13);
    }

    /// A contraction in two unknowns with three parameters; it converges slowly, so that an unrolled derivative would be off.
    private static double[] contraction(double[] x, double[] p) {
        return new double[] {0.9 * Math.cos(x[1]) * p[0] + p[1], 0.8 * Math.sin(x[0]) + p[2] * x[1] * 0.3};
    }

    private static double solved(double[] p) {
        double[] x = fixedPoint(ImplicitTest::contraction, new double[] {0, p[0]}, p, 1e-14);
        return x[0] * x[1] + p[2] * x[1];
    }

    private static double rooted(double[] p) {
        double[] x = root((y, q) -> new double[] {y[0] * y[0] + y[1] - q[0], Math.exp(y[1]) - q[1] * y[0]}, new double[] {1, 0}, p);
        return x[0] + 2 * x[1] * p[0];
    }

    private static void assertGradient(Objective<double[]> f, double... p) {
        double[] found = gradient(f, p);
        for (int k = 0; k < p.length; k++) {
            double[] above = p.clone();
            double[] below = p.clone();
            above[k] += 1e-5;
            below[k] -= 1e-5;
            double difference = (f.applyAsDouble(above) - f.applyAsDouble(below)) / 2e-5;
            assertEquals(difference, found[k], 1e-8 * (1 + Math.abs(difference)));
            double[] unit = new double[p.length];
            unit[k] = 1;
            assertEquals(difference, Autodiff.jvp(f, p, unit), 1e-8 * (1 + Math.abs(difference)));
        }
    }

    @Test
    void severalUnknownsAndParameters() {
        assertGradient(ImplicitTest::solved, 0.6, 0.2, 0.5);
        assertGradient(ImplicitTest::rooted, 2.5, 1.3);
    }

    @Test
    void theStartHasNoDerivative() {
        Objective<double[]> f = s -> fixedPoint(ImplicitTest::heron, s, new double[] {2}, 1e-12)[0];
        assertArrayEquals(new double[] {0}, gradient(f, new double[] {1}));
    }

    @Test
    void whatHasNoSolutionIsAnError() {
        assertEquals("The iteration has not settled after 100,000 rounds.", assertThrows(ArithmeticException.class,
                () -> fixedPoint((x, _) -> new double[] {-x[0] + 1}, new double[] {3}, new double[0], 1e-12)).getMessage());
        assertEquals("Newton's method is stuck where the function is not zero: start nearer to a root.", assertThrows(ArithmeticException.class,
                () -> root((x, _) -> new double[] {x[0] * x[0] + 1}, new double[] {0.3}, new double[0])).getMessage());
    }

    @Test
    void aDoubleRootHasNoDerivative() {
        Objective<double[]> f = p -> root((x, q) -> new double[] {(x[0] - q[0]) * (x[0] - q[0])}, new double[] {p[0]}, p)[0];
        assertEquals("The Jacobian by the unknowns is singular: the equations do not determine how the solution moves.",
                assertThrows(ArithmeticException.class, () -> gradient(f, new double[] {2})).getMessage());
    }

    private static void assertSecondOrder(Objective<double[]> f, double... p) {
        double[][] hessian = Autodiff.hessian(f, p);
        for (int k = 0; k < p.length; k++) {
            double[] above = p.clone();
            double[] below = p.clone();
            above[k] += 1e-5;
            below[k] -= 1e-5;
            double[] high = gradient(f, above);
            double[] low = gradient(f, below);
            for (int i = 0; i < p.length; i++) {
                double difference = (high[i] - low[i]) / 2e-5;
                assertEquals(difference, hessian[i][k], 1e-7 * (1 + Math.abs(difference)));
            }
        }
    }

    @Test
    void secondDerivatives() {
        assertSecondOrder(ImplicitTest::solved, 0.6, 0.2, 0.5);
        assertSecondOrder(ImplicitTest::rooted, 2.5, 1.3);
    }

    /// The square root by two equations in one number, and Kepler's equation.
    @Test
    void oneUnknown() {
        ScalarFunction heron = a -> 3 * fixedPoint((x, p) -> 0.5 * (x + p / x), 1, a, 1e-14);
        ScalarFunction square = a -> 3 * root((x, p) -> x * x - p, 1, a);
        for (ScalarFunction f : List.of(heron, square)) {
            assertEquals(3 * Math.sqrt(2), f.applyAsDouble(2), 1e-14);
            assertEquals(1.5 / Math.sqrt(2), gradient(f, 2), 1e-14);
            assertEquals(7 * 1.5 / Math.sqrt(2), Autodiff.jvp(f, 2, 7), 1e-13);
            assertEquals(-0.75 * Math.pow(2, -1.5), gradient(gradient(f), 2), 1e-13);
            assertEquals(1.125 * Math.pow(2, -2.5), gradient(gradient(gradient(f)), 2), 1e-12);
        }
        ScalarFunction kepler = e -> root((x, q) -> x - q * Math.sin(x) - 1, 1, e);
        double x = kepler.applyAsDouble(0.4);
        assertEquals(Math.sin(x) / (1 - 0.4 * Math.cos(x)), gradient(kepler, 0.4), 1e-14);
    }

    @Test
    void insideOfRecordedCode() {
        Objective<double[]> f = p -> {
            List<Double> roots = new ArrayList<>();
            for (double q : p) {
                roots.add(root((x, a) -> x * x - a, 1, q));
            }
            roots.add(solved(p));
            return roots.stream().mapToDouble(r -> r).sum() * roots.getFirst();
        };
        assertGradient(f, 0.6, 0.2, 0.5);
        assertSecondOrder(f, 0.6, 0.2, 0.5);
        Objective<double[]> nested = p -> gradient(ImplicitTest::solved, new double[] {p[0], 0.2, p[1]})[2] * p[0];
        assertGradient(nested, 0.6, 0.5);
    }

    /// A number that the lambda captures would be a constant to the rule.
    @Test
    void anActiveNumberInTheEquationIsRefused() {
        for (ScalarFunction f : List.<ScalarFunction>of(a -> root((x, _) -> x * x - a, 1, 0), a -> root((x, _) -> x * x - a, 1, a),
                a -> fixedPoint((x, _) -> new double[] {0.5 * (x[0] + a / x[0])}, new double[] {1}, new double[0], 1e-12)[0])) {
            String message = assertThrows(NotDifferentiableException.class, () -> gradient(f, 2)).getMessage();
            assertTrue(message.contains("parameters"), message);
        }
    }
}
