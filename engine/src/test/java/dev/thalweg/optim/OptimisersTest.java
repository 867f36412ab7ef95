package dev.thalweg.optim;

import static dev.thalweg.optim.Optimisers.gradientDescent;
import static dev.thalweg.optim.Optimisers.momentum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.autodiff.ValueAndGradient;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Trajectories of `torch.optim` 2.13 in float64 (cases opt-sgd and opt-momentum of the acceptance set), with a gradient by hand.
class OptimisersTest {
    private static final double[] A = {1, 10, 0.5};
    private static final double[] C = {1, -2, 0.3};
    private static final double[] ORIGIN = {0, 0, 0};

    /// `sum a (x - c)^2 / 2`
    static final Function<double[], ValueAndGradient<double[]>> QUADRATIC = x -> {
        double value = 0;
        double[] gradient = new double[3];
        for (int i = 0; i < 3; i++) {
            value += A[i] * (x[i] - C[i]) * (x[i] - C[i]) / 2;
            gradient[i] = A[i] * (x[i] - C[i]);
        }
        return new ValueAndGradient<>(value, gradient);
    };

    @Test
    void gradientDescentFollowsTorch() {
        Trace trace = new Descent(QUADRATIC, gradientDescent(0.05), 10).from(ORIGIN);
        assertArrayEquals(new double[] {0.05, -1.0, 0.0075}, trace.point(1), 1e-10);
        assertArrayEquals(new double[] {0.0975, -1.5, 0.0148125}, trace.point(2), 1e-10);
        assertArrayEquals(new double[] {0.4012630607616211, -1.998046875, 0.06710111374306867}, trace.last(), 1e-10);
        assertEquals(0.19282250749552898, trace.value(10), 1e-10);
    }

    @Test
    void momentumFollowsTorch() {
        Trace trace = new Descent(QUADRATIC, momentum(0.02, 0.9), 10).from(ORIGIN);
        assertArrayEquals(new double[] {0.02, -0.4, 0.003}, trace.point(1), 1e-10);
        assertArrayEquals(new double[] {0.0576, -1.08, 0.00867}, trace.point(2), 1e-10);
        assertArrayEquals(new double[] {0.6928802388988469, -1.9912002588000002, 0.11367626625881948}, trace.last(), 1e-10);
        assertEquals(0.05622758449416314, trace.value(10), 1e-10);
    }

    @Test
    void anOptimiserRemembersNothingBetweenDescents() {
        Optimiser once = momentum(0.02, 0.9);
        double[] first = new Descent(QUADRATIC, once, 5).from(ORIGIN).last();
        assertArrayEquals(first, new Descent(QUADRATIC, once, 5).from(ORIGIN).last());
    }

    @Test
    void anOptimiserOfOnesOwnIsALambda() {
        Optimiser signs = variables -> (x, gradient) -> {
            for (int i = 0; i < variables; i++) {
                x[i] -= 0.1 * Math.signum(gradient[i]);
            }
        };
        assertArrayEquals(new double[] {0.1, -0.1, 0.1}, new Descent(QUADRATIC, signs, 1).from(ORIGIN).last(), 1e-15);
    }

    @Test
    void badRatesAreRefusedWithARemedy() {
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("gradientDescent needs a positive, finite rate (the length of a step for a gradient of 1), but rate is " + rate
                    + "; try 0.01", assertThrows(IllegalArgumentException.class, () -> gradientDescent(rate)).getMessage());
            assertThrows(IllegalArgumentException.class, () -> momentum(rate, 0.9));
        }
    }

    @Test
    void badDecaysAreRefusedWithARemedy() {
        for (double decay : new double[] {1, -0.1, Double.NaN}) {
            assertEquals("momentum needs a decay from 0 (no memory) to below 1 (never forgets), but decay is " + decay + "; 0.9 is usual",
                    assertThrows(IllegalArgumentException.class, () -> momentum(0.1, decay)).getMessage());
        }
    }
}
