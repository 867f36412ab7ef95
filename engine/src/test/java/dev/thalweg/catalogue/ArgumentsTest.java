package dev.thalweg.catalogue;

import static dev.thalweg.autodiff.Autodiff.gradient;
import static dev.thalweg.autodiff.Autodiff.valueAndGradient;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Gradients2;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.Objective2;
import dev.thalweg.autodiff.ScalarFunction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a derivative does with its arguments: constants, aliases, arrays that are written, bad points.
class ArgumentsTest {
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    private static final PrintStream OUT = new PrintStream(PRINTED, true, StandardCharsets.UTF_8);

    private static double weighted(double[] x, int[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i] * x[i];
        }
        return sum;
    }

    private static double writesFirstReadsSecond(double[] x, double[] y) {
        x[0] = x[0] * x[0];
        return x[0] * y[0];
    }

    private static double guarded(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("negative: asked for a root");
        }
        return Math.sqrt(x);
    }

    private static double boxedFirst(Double weight, double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi > 0 ? weight * xi : xi;
        }
        return sum;
    }

    /// A box has one local slot, where the number in it has two.
    @Test
    void aBoxedNumberMayStandBeforeOtherArguments() {
        Gradients2<Double, double[]> g = gradient(ArgumentsTest::boxedFirst, 3.0, new double[] {2, -1, 5});
        assertEquals(7, g.first());
        assertArrayEquals(new double[] {3, 1, 3}, g.second());
    }

    @Test
    void argumentsThatAreNotNumbersAreConstants() {
        Gradients2<double[], int[]> g = gradient(ArgumentsTest::weighted, new double[] {1, 2}, new int[] {3, 4});
        assertArrayEquals(new double[] {6, 16}, g.first());
        assertNull(g.second());
        Objective2<double[], String> named = (x, name) -> name.length() * x[0];
        assertNull(gradient(named, new double[] {2}, "abc").second());
        assertArrayEquals(new double[] {3}, gradient(named, new double[] {2}, "abc").first());
        Objective2<double[], Integer> power = (x, n) -> Math.pow(x[0], n);
        assertArrayEquals(new double[] {12}, gradient(power, new double[] {2}, 3).first(), 1e-14);
    }

    @Test
    void theGradientIsAnArrayOfItsOwn() {
        Objective<double[]> f = x -> x[0] * x[1];
        double[] x = {2, 3};
        double[] g = gradient(f, x);
        assertNotSame(x, g);
        g[0] = 7;
        assertArrayEquals(new double[] {3, 2}, gradient(f, x));
    }

    @Test
    void oneArrayTwiceHasOneGradientForEachPlace() {
        Objective2<double[], double[]> f = (x, y) -> x[0] * x[0] * y[1];
        double[] both = {3, 5};
        Gradients2<double[], double[]> g = gradient(f, both, both);
        assertArrayEquals(new double[] {30, 0}, g.first());
        assertArrayEquals(new double[] {0, 9}, g.second());
    }

    /// `x[0]` and `y[0]` are one number `t`, so the value is `t * t * t * t`: its derivative stands in each place.
    @Test
    void oneArrayTwiceThatIsWrittenIsOneVariable() {
        double[] both = {2};
        Gradients2<double[], double[]> g = gradient(ArgumentsTest::writesFirstReadsSecond, both, both);
        assertArrayEquals(new double[] {4 * 2 * 2 * 2}, g.first(), 1e-13);
        assertArrayEquals(new double[] {4 * 2 * 2 * 2}, g.second(), 1e-13);
    }

    @Test
    void aRowTwiceInAMatrixThatIsWrittenIsOneVariable() {
        Objective<double[][]> f = m -> {
            m[0][0] = m[0][0] * m[0][0];
            return m[0][0] * m[1][0];
        };
        double[] row = {2};
        double[][] g = gradient(f, new double[][] {row, row});
        assertArrayEquals(new double[] {32}, g[0], 1e-13);
        assertArrayEquals(new double[] {32}, g[1], 1e-13);
    }

    @Test
    void aCapturedArrayThatIsTheArgumentIsTheVariable() {
        double[] a = {2, 3};
        Objective<double[]> f = x -> x[0] * a[1];
        assertArrayEquals(new double[] {3, 2}, gradient(f, a));
    }

    /// After `x[0] = x[0] * x[0]` through the argument, the capture holds 4 as well: the value is `t^4`.
    @Test
    void aCapturedArgumentThatIsWrittenIsRightOrRefused() {
        double[] a = {2};
        Objective<double[]> f = x -> {
            x[0] = x[0] * x[0];
            return x[0] * a[0];
        };
        try {
            var both = valueAndGradient(f, a);
            assertEquals(16, both.value());
            assertEquals(32, both.gradient()[0], 1e-13);
        } catch (NotDifferentiableException e) {
            assertTrue(e.getMessage().contains("one array twice"), e.getMessage());
        }
    }

    @Test
    void aCapturedBufferThatIsWrittenIsRightOrRefused() {
        double[] buffer = new double[1];
        ScalarFunction f = x -> {
            buffer[0] = x * x;
            return buffer[0] * x;
        };
        try {
            assertEquals(12, gradient(f, 2), 1e-13);
        } catch (NotDifferentiableException e) {
            assertTrue(e.getMessage().contains("ArgumentsTest.java:"), e.getMessage());
        }
    }

    /// Whoever asks for a gradient may find the argument as it was, or as the function leaves it, but nothing else.
    @Test
    void anArgumentThatIsWrittenIsLeftAsItWasOrAsTheFunctionLeavesIt() {
        Objective<double[]> f = x -> {
            x[0] = x[0] * x[1];
            x[1] = 7;
            return x[0] * x[0];
        };
        double[] x = {2, 3};
        assertArrayEquals(new double[] {36, 24}, gradient(f, x));
        assertTrue(Arrays.equals(x, new double[] {2, 3}) || Arrays.equals(x, new double[] {6, 7}), Arrays.toString(x));
    }

    @Test
    void theFunctionsOwnExceptionsComeThrough() {
        assertEquals("negative: asked for a root",
                assertThrows(IllegalArgumentException.class, () -> gradient(ArgumentsTest::guarded, -1)).getMessage());
        Objective<double[]> f = x -> x[3];
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> gradient(f, new double[2]));
        assertEquals(0.25, gradient(ArgumentsTest::guarded, 4), 1e-15);
    }

    /// What a function prints is printed once, with its value; the reverse sweep is silent.
    @Test
    void whatIsPrintedIsPrintedOnceOrRefused() {
        ScalarFunction f = x -> {
            double y = x * x;
            OUT.println("y = " + y);
            OUT.println(y);
            OUT.println("done");
            return y * x;
        };
        PRINTED.reset();
        try {
            assertEquals(12, gradient(f, 2), 1e-13);
            assertEquals(List.of("y = 4.0", "4.0", "done"), PRINTED.toString(StandardCharsets.UTF_8).lines().toList());
        } catch (NotDifferentiableException e) {
            assertTrue(e.getMessage().contains("ArgumentsTest.java:"), e.getMessage());
        }
    }

    @Test
    void printingAConstantInALoopIsNoHindrance() {
        ScalarFunction f = x -> {
            double y = x;
            for (int i = 0; i < 3; i++) {
                OUT.println("step " + i);
                y *= x;
            }
            return y;
        };
        PRINTED.reset();
        assertEquals(4 * 8, gradient(f, 2), 1e-13);
        assertEquals(List.of("step 0", "step 1", "step 2"), PRINTED.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void pointsThatAreNotNumbersGiveNaN() {
        assertEquals(Double.NaN, gradient((double x) -> x * x, Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, gradient((double x) -> x * x, Double.POSITIVE_INFINITY));
    }

    @Test
    void aMissingArgumentIsRefused() {
        Objective<double[]> f = x -> x[0];
        String message = assertThrows(RuntimeException.class, () -> gradient(f, null)).getMessage();
        assertTrue(message != null && message.contains("null"), message);
    }

    @Test
    void aFieldNeedsAllItsCoordinates() {
        assertArrayEquals(new double[] {3, 2}, gradient((x, y) -> x * y).at(2, 3));
        assertThrows(IllegalArgumentException.class, () -> gradient((x, y) -> x * y).at(2));
        assertThrows(IllegalArgumentException.class, () -> gradient((x, y) -> x * y).at(2, 3, 4));
    }

    @Test
    void derivativesNest() {
        ScalarFunction f = x -> Math.exp(2 * x);
        ScalarFunction fourth = gradient(gradient(gradient(gradient(f))));
        assertEquals(16 * Math.exp(2 * 0.3), fourth.applyAsDouble(0.3), 1e-12);
    }

    @Test
    void aMillionNumbers() {
        Objective<double[]> f = x -> {
            double sum = 0;
            for (double xi : x) {
                sum += Math.sin(xi) * xi;
            }
            return sum;
        };
        double[] x = IntStream.range(0, 1_000_000).mapToDouble(i -> i * 1e-6).toArray();
        double[] g = gradient(f, x);
        assertEquals(Math.sin(0.5) + 0.5 * Math.cos(0.5), g[500_000], 1e-14);
    }

    @Test
    void manyThreadsAtOnceGetTheirOwnGradients() {
        Objective<double[]> f = x -> {
            double y = x[0];
            for (int i = 0; i < 500; i++) {
                y = Math.sin(y) + x[1] * 0.5;
            }
            return y;
        };
        List<double[]> points = IntStream.range(0, 64).mapToObj(i -> new double[] {0.01 * i, 1 + 0.01 * i}).toList();
        List<double[]> alone = points.stream().map(x -> gradient(f, x)).toList();
        List<double[]> together = points.parallelStream().map(x -> gradient(f, x)).toList();
        for (int i = 0; i < points.size(); i++) {
            assertArrayEquals(alone.get(i), together.get(i));
        }
    }

    @Test
    void manyThreadsMayAskForOneFunctionFirst() {
        Objective<double[]> f = x -> {
            double y = x[0];
            while (Math.abs(y) < 100) {
                y = y * x[1] + (y > 1 ? x[0] : 0.5);
            }
            return y;
        };
        double[] x = {0.4, 1.7};
        List<double[]> all = IntStream.range(0, 32).parallel().mapToObj(_ -> gradient(f, x)).toList();
        all.forEach(g -> assertArrayEquals(all.getFirst(), g));
        Blocks.assertClose("first", FiniteDifferences.gradient(Program.objective(f), new Object[] {x}, 0), all.getFirst(), 1e-7, 0);
    }

    /// What the forward sweep has put aside when the function throws is not taken for the next call's.
    @Test
    void anExceptionInTheMiddleLeavesNothingBehind() {
        Objective<double[]> f = x -> {
            double y = x[0];
            for (int i = 0; y < 50; i++) {
                if (y > 20 && x[1] < 0) {
                    throw new IllegalStateException("stop at " + i);
                }
                y = y > 3 ? y * y - x[1] : y + Math.sin(y) + 1;
            }
            return y;
        };
        double[] before = gradient(f, new double[] {0.5, 0.3});
        for (int k = 0; k < 3; k++) {
            assertThrows(IllegalStateException.class, () -> gradient(f, new double[] {0.5, -11.0}));
            assertArrayEquals(before, gradient(f, new double[] {0.5, 0.3}));
        }
    }

    @Test
    void onePointAfterAnotherOfAnotherLength() {
        Objective<double[]> f = Surfaces::rosenbrock;
        for (int n : new int[] {10, 2, 1, 100, 3}) {
            double[] x = IntStream.range(0, n).mapToDouble(Math::sin).toArray();
            double[] differences = FiniteDifferences.gradient(Program.objective(f), new Object[] {x}, 0);
            Blocks.assertClose("n = " + n, differences, gradient(f, x), 1e-7, 1e-9);
        }
    }
}
