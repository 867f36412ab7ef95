package dev.thalweg.autodiff;

import static dev.thalweg.autodiff.Autodiff.checkpoint;
import static dev.thalweg.autodiff.Autodiff.gradient;
import static dev.thalweg.autodiff.Autodiff.iterate;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Checkpoints change what is kept, and no derivative.
class CheckpointsTest {
    private static final double[] START = {1, 0.5};

    /// A round of predators and prey, by Euler's method, with a forcing that depends on the round.
    private static double[] step(int i, double[] s, double[] p) {
        double h = 0.01;
        return new double[] {s[0] + h * s[0] * (p[0] - p[1] * s[1]) + 1e-4 * Math.sin(i), s[1] + h * s[1] * (p[1] * s[0] - p[2])};
    }

    private static double plain(double[] p, int rounds) {
        double[] s = {START[0] * p[0], START[1]};
        for (int i = 0; i < rounds; i++) {
            s = step(i, s, p);
        }
        return s[0] * s[0] + 3 * s[1];
    }

    private static double checkpointed(double[] p, int rounds) {
        double[] s = iterate(CheckpointsTest::step, rounds, new double[] {START[0] * p[0], START[1]}, p);
        return s[0] * s[0] + 3 * s[1];
    }

    @Test
    void aLoopOfAnyLength() {
        for (int rounds : new int[] {0, 1, 2, 3, 10, 99, 1000}) {
            double[] p = {1.1, 0.4, 0.7};
            Objective<double[]> f = q -> checkpointed(q, rounds);
            double[] expected = new double[3];
            for (int k = 0; k < 3; k++) {
                double[] above = p.clone();
                double[] below = p.clone();
                above[k] += 1e-5;
                below[k] -= 1e-5;
                expected[k] = (plain(above, rounds) - plain(below, rounds)) / 2e-5;
            }
            ValueAndGradient<double[]> both = Autodiff.valueAndGradient(f, p);
            assertEquals(plain(p, rounds), both.value(), 1e-14);
            assertArrayEquals(expected, both.gradient(), 1e-6 * (1 + Math.abs(expected[0])));
            double along = Autodiff.jvp(f, p, new double[] {1, -2, 0.5});
            assertEquals(expected[0] - 2 * expected[1] + 0.5 * expected[2], along, 1e-6 * (1 + Math.abs(along)));
        }
    }

    @Test
    void statesAreKeptAsTheSquareRootOfTheRounds() {
        for (int rounds : new int[] {1, 10, 100, 1000, 10_000}) {
            Iteration loop = new Iteration(CheckpointsTest::step, rounds, START, new double[] {1.1, 0.4, 0.7});
            loop.pull(new double[] {1, 1});
            assertTrue(loop.mostKept() <= 2 * Math.ceil(Math.sqrt(rounds)), rounds + " rounds: " + loop.mostKept() + " states");
        }
    }

    /// Writes both of its arguments, which are its own.
    private static double[] writing(int i, double[] s, double[] p) {
        p[0] *= 0.5;
        s[0] += p[0] * Math.sin(s[1]);
        s[1] *= p[1];
        return s;
    }

    /// Gives what it is given, in places.
    private static double[] swapping(int i, double[] s, double[] p) {
        return i % 3 == 0 ? p : new double[] {s[1] * p[0], s[0] + p[1]};
    }

    @Test
    void stepsThatWriteOrGiveWhatTheyAreGiven() {
        for (Step step : List.<Step>of(CheckpointsTest::writing, CheckpointsTest::swapping)) {
            Objective<double[]> plain = p -> {
                double[] s = {p[0], p[1] * p[0]};
                for (int i = 0; i < 11; i++) {
                    s = step.next(i, s.clone(), p.clone());
                }
                return s[0] * s[1];
            };
            Objective<double[]> checkpointed = p -> {
                double[] s = iterate(step, 11, new double[] {p[0], p[1] * p[0]}, p);
                return s[0] * s[1];
            };
            double[] p = {0.8, 0.9};
            double[] found = gradient(checkpointed, p.clone());
            for (int k = 0; k < 2; k++) {
                double[] above = p.clone();
                double[] below = p.clone();
                above[k] += 1e-5;
                below[k] -= 1e-5;
                assertEquals((plain.applyAsDouble(above) - plain.applyAsDouble(below)) / 2e-5, found[k], 1e-7);
                double[] unit = new double[2];
                unit[k] = 1;
                assertEquals(found[k], Autodiff.jvp(checkpointed, p.clone(), unit), 1e-12);
            }
        }
    }

    /// The step captures a function and an array.
    @Test
    void aStepThatHasCaptured() {
        double[] scale = {0.3};
        ScalarFunction g = x -> Math.tanh(x) * scale[0];
        Objective<double[]> f = p -> iterate((_, s, q) -> new double[] {s[0] + q[0] * g.applyAsDouble(s[0])}, 100, p, p)[0];
        double[] p = {0.4};
        double difference = (f.applyAsDouble(new double[] {0.4 + 1e-6}) - f.applyAsDouble(new double[] {0.4 - 1e-6})) / 2e-6;
        assertEquals(difference, gradient(f, p)[0], 1e-7);
    }

    private static double[] turned(double[] x) {
        x[0] *= 2; // its own copy
        return new double[] {Math.sin(x[0]) * x[1], Math.cos(x[1])};
    }

    @Test
    void aCallWithArrays() {
        Objective<double[]> f = x -> {
            double[] y = checkpoint(CheckpointsTest::turned, x);
            return y[0] * x[0] + y[1];
        };
        double[] x = {0.4, 0.9};
        double[] expected = {2 * Math.cos(0.8) * 0.9 * 0.4 + Math.sin(0.8) * 0.9, Math.sin(0.8) * 0.4 - Math.sin(0.9)};
        assertArrayEquals(expected, gradient(f, x), 1e-14);
        assertArrayEquals(new double[] {0.4, 0.9}, x);
        assertEquals(expected[0], Autodiff.jvp(f, x, new double[] {1, 0}), 1e-14);
    }

    /// What a checkpointed function captures varies, and so does a second derivative: both are recorded.
    @Test
    void whatIsNotCompiledIsRecorded() {
        ScalarFunction captures = x -> checkpoint((double y) -> x * y * y, 3);
        assertEquals(9, gradient(captures, 2));
        ScalarFunction f = x -> x * checkpoint((double y) -> Math.sin(y), 2 * x);
        ScalarFunction first = gradient(f);
        assertEquals(Math.sin(0.6) + 0.6 * Math.cos(0.6), first.applyAsDouble(0.3), 1e-15);
        assertEquals(4 * Math.cos(0.6) - 4 * 0.3 * Math.sin(0.6), gradient(first, 0.3), 1e-14);
    }
}
