package dev.thalweg.optim;

import static dev.thalweg.optim.Optimisers.descend;
import static dev.thalweg.optim.Optimisers.gradientDescent;
import static dev.thalweg.optim.Optimisers.momentum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.NotDifferentiableException;
import org.junit.jupiter.api.Test;

/// Descents of plain functions, with the derivatives that the engine makes.
class DescendTest {
    private static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    private static double bowl(double x, double y) {
        return (x - 2) * (x - 2) + (y + 1) * (y + 1);
    }

    @Test
    void momentumFollowsTheValleyOfRosenbrock() {
        Trace trace = descend(DescendTest::rosenbrock, new double[] {-1.2, 1}, momentum(1e-3, 0.9), 400);
        assertEquals(401, trace.size());
        assertEquals(24.2, trace.value(0), 1e-12);
        assertTrue(trace.value(400) < 0.02, trace.toString());
        assertArrayEquals(new double[] {-1.2, 1}, trace.point(0));
    }

    @Test
    void oneVariable() {
        Trace trace = descend((double x) -> (x - 3) * (x - 3), 0, gradientDescent(0.25), 30);
        assertArrayEquals(new double[] {3}, trace.last(), 1e-8);
        assertEquals(1, trace.point(0).length);
    }

    @Test
    void twoVariables() {
        Trace trace = descend(DescendTest::bowl, new double[] {0, 0}, gradientDescent(0.25), 40);
        assertArrayEquals(new double[] {2, -1}, trace.last(), 1e-10);
    }

    @Test
    void aLambdaThatCapturesItsData() {
        double[] xs = {0, 1, 2};
        double[] ys = {1, 3, 5};
        Trace trace = descend((double[] p) -> {
            double loss = 0;
            for (int i = 0; i < xs.length; i++) {
                double residual = p[0] * xs[i] + p[1] - ys[i];
                loss += residual * residual;
            }
            return loss;
        }, new double[2], momentum(0.05, 0.5), 400);
        assertArrayEquals(new double[] {2, 1}, trace.last(), 1e-8);
    }

    @Test
    void aFunctionWithoutDerivativeIsRefusedBeforeTheFirstStep() {
        assertThrows(NotDifferentiableException.class,
                () -> descend((double x) -> Double.parseDouble("" + x), 1, gradientDescent(0.1), 5));
    }

    @Test
    void tooLongAStepDivergesWithAnAdvice() {
        Trace trace = descend(DescendTest::rosenbrock, new double[] {-1.2, 1}, gradientDescent(0.1), 50);
        assertTrue(trace.diverged());
        assertTrue(trace.note().endsWith("try a smaller rate"), trace.note());
    }
}
