package dev.thalweg.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// First steps by the formulas of the papers, and what is refused; longer ways are in the acceptance set.
class AdamFamilyTest {
    private static double[] step(Optimiser optimiser, double[] x, double[]... gradients) {
        double[] point = x.clone();
        Optimiser.Update update = optimiser.start(x.length);
        for (double[] gradient : gradients) {
            update.apply(point, gradient.clone());
        }
        return point;
    }

    @Test
    void adamsFirstStepIsItsRateWhateverTheGradient() {
        assertArrayEquals(new double[] {0.9, 2.1}, step(Optimisers.adam(0.1), new double[] {1, 2}, new double[] {1e-3, -1e3}), 1e-5);
    }

    @Test
    void adamsSecondStepIsTheQuotientOfTheCorrectedAverages() {
        double m = (0.5 * 0.5 * 2 + 0.5 * 4) / (1 - 0.25);
        double v = (0.8 * 0.2 * 4 + 0.2 * 16) / (1 - 0.64);
        double[] found = step(Optimisers.adam(0.1, 0.5, 0.8), new double[] {0}, new double[] {2}, new double[] {4});
        assertEquals(-0.1 - 0.1 * m / Math.sqrt(v), found[0], 1e-8);
    }

    @Test
    void adamWShrinksThePointApartFromTheStep() {
        double[] plain = step(Optimisers.adam(0.1), new double[] {5}, new double[] {3});
        double[] shrunk = step(Optimisers.adamW(0.1, 0.2), new double[] {5}, new double[] {3});
        assertEquals(plain[0] - 0.1 * 0.2 * 5, shrunk[0], 1e-14);
    }

    @Test
    void adamaxDividesByTheLargestGradient() {
        double m = (0.9 * 0.1 * 8 + 0.1 * 2) / (1 - 0.81);
        double[] found = step(Optimisers.adamax(0.1), new double[] {0}, new double[] {8}, new double[] {2});
        assertEquals(-0.1 - 0.1 * m / (0.999 * 8), found[0], 1e-8);
    }

    @Test
    void nesterovLooksAhead() {
        double[] found = step(Optimisers.nesterov(0.1, 0.5), new double[] {0}, new double[] {1}, new double[] {2});
        assertEquals(-0.1 * (1 + 0.5 * 1) - 0.1 * (2 + 0.5 * 2.5), found[0], 1e-15);
    }

    @Test
    void aZeroGradientMovesNothing() {
        for (Optimiser optimiser : new Optimiser[] {Optimisers.adam(0.1), Optimisers.amsGrad(0.1), Optimisers.nadam(0.1), Optimisers.radam(0.1),
            Optimisers.adamax(0.1), Optimisers.rmsProp(0.1, 0.9), Optimisers.adaGrad(0.1), Optimisers.adaDelta(1, 0.9), Optimisers.rprop(0.1)}) {
            assertArrayEquals(new double[] {3}, step(optimiser, new double[] {3}, new double[] {0}, new double[] {0}), optimiser.label());
        }
    }

    @Test
    void aShortGradientIsNotClipped() {
        Optimiser clipped = Optimisers.gradientDescent(1).clipNorm(5);
        assertArrayEquals(new double[] {-3, 4}, step(clipped, new double[] {0, 0}, new double[] {3, -4}), 1e-5);
        assertArrayEquals(new double[] {-3, 4}, step(clipped, new double[] {0, 0}, new double[] {6, -8}), 1e-5);
    }

    @Test
    void schedulesAreThoseOfTorch() {
        assertEquals(0.25, Schedules.stepwise(3, 0.5).applyAsDouble(8));
        assertEquals(0.125, Schedules.exponential(0.5).applyAsDouble(3));
        assertEquals(0.5, Schedules.cosine(10).applyAsDouble(5), 1e-15);
        assertEquals(0.4, Schedules.linear(1, 0.2, 4).applyAsDouble(3), 1e-15);
        assertEquals(0.2, Schedules.linear(1, 0.2, 4).applyAsDouble(9), 1e-15);
    }

    @Test
    void equationsAreSolvedWithPivots() {
        assertArrayEquals(new double[] {2, -1, 3}, Newton.solve(new double[][] {{0, 2, 1}, {1, 0, 0}, {3, 1, 2}}, new double[] {1, 2, 11}), 1e-14);
    }

    @Test
    void badNumbersAreRefusedWithARemedy() {
        assertEquals("rmsProp needs a decay from 0 (no memory) to below 1 (never forgets), but decay is 1.0; 0.9 is usual",
                assertThrows(IllegalArgumentException.class, () -> Optimisers.rmsProp(0.1, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Optimisers.adam(0));
        assertThrows(IllegalArgumentException.class, () -> Optimisers.adam(0.1).clipNorm(0));
        assertThrows(IllegalArgumentException.class, () -> Optimisers.adam(0.1).weightDecay(-1));
        assertThrows(IllegalArgumentException.class, () -> Schedules.stepwise(0, 0.5));
        assertEquals("adam(0.1).clipNorm(1.0)", Optimisers.adam(0.1).clipNorm(1).label());
    }
}
