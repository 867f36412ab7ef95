package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Convolutions and pooling of small whole numbers, which are exact, against nested loops.
class ConvolutionTest {
    private static final Loops<double[]> DOUBLES = new SimdDoubleLoops(Warmth.HOT);
    private static final Loops<float[]> FLOATS = new SimdFloatLoops(Warmth.HOT);
    private static final Loops<double[]> SCALAR = new ScalarDoubleLoops();

    static Stream<Convolution> shapes() {
        Random random = new Random(12);
        IntFunction<Window> window = most -> {
            int taps = 1 + random.nextInt(4);
            int dilation = 1 + random.nextInt(2);
            int pad = random.nextInt(4);
            int input = Math.max(1, dilation * (taps - 1) + 1 - 2 * pad) + random.nextInt(most);
            return Window.over(input, taps, 1 + random.nextInt(3), pad, dilation);
        };
        Stream<Convolution> any = Stream.generate(() -> new Convolution(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3),
                1 + random.nextInt(4), window.apply(8), window.apply(60))).limit(40);
        Window line = Window.over(1, 1, 1, 0, 1);
        return Stream.concat(any, Stream.of(
                new Convolution(2, 1, 3, 5, line, Window.over(100, 5, 1, 2, 1)),
                new Convolution(20, 1, 2, 9, Window.over(14, 3, 1, 1, 1), Window.over(14, 3, 1, 1, 1)),
                new Convolution(1, 1, 1, 1, Window.over(2, 4, 1, 0, 1), Window.over(2, 1, 1, 0, 1))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void convolutionsAndTheirTransposesAreNestedLoops(Convolution shape) {
        Random random = new Random(1);
        Numbers n = new Numbers(shape, random);
        check(DOUBLES, n);
        check(SCALAR, n);
        checkFloats(n);
    }

    private static void check(Loops<double[]> loops, Numbers n) {
        double[] y = new double[n.y.length + 1];
        loops.convolve(n.shape, n.x, 0, n.w, 0, y, 1);
        assertArrayEquals(shifted(n.y), y);
        double[] xBar = new double[n.x.length + 1];
        loops.convolveInputGradient(n.shape, n.yBar, 0, n.w, 0, xBar, 1);
        assertArrayEquals(shifted(n.xBar), xBar);
        double[] wBar = new double[n.w.length + 1];
        loops.convolveWeightGradient(n.shape, n.x, 0, n.yBar, 0, wBar, 1);
        assertArrayEquals(shifted(n.wBar), wBar);
    }

    private static void checkFloats(Numbers n) {
        float[] y = new float[n.y.length];
        FLOATS.convolve(n.shape, inFloat(n.x), 0, inFloat(n.w), 0, y, 0);
        assertArrayEquals(inFloat(n.y), y);
        float[] xBar = new float[n.x.length];
        FLOATS.convolveInputGradient(n.shape, inFloat(n.yBar), 0, inFloat(n.w), 0, xBar, 0);
        assertArrayEquals(inFloat(n.xBar), xBar);
        float[] wBar = new float[n.w.length];
        FLOATS.convolveWeightGradient(n.shape, inFloat(n.x), 0, inFloat(n.yBar), 0, wBar, 0);
        assertArrayEquals(inFloat(n.wBar), wBar);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void simdConvolutionsAreTheScalarOnesToTheLastBit(Convolution shape) {
        Random random = new Random(3);
        double[] x = random.doubles(shape.batch() * shape.groups() * shape.inputs() * shape.inputPlane(), -1, 1).toArray();
        double[] w = random.doubles(shape.groups() * shape.weights(), -1, 1).toArray();
        double[] yBar = random.doubles(shape.batch() * shape.groups() * shape.outputs() * shape.outputPlane(), -1, 1).toArray();
        if (x.length > 0 && w.length > 0) {
            x[random.nextInt(x.length)] = Double.POSITIVE_INFINITY; // which must not reach what it has no part in
            w[random.nextInt(w.length)] = Double.NaN;
        }
        double[][] simd = all(DOUBLES, shape, x, w, yBar);
        double[][] scalar = all(SCALAR, shape, x, w, yBar);
        for (int i = 0; i < simd.length; i++) {
            assertArrayEquals(scalar[i], simd[i]);
        }
    }

    private static double[][] all(Loops<double[]> loops, Convolution shape, double[] x, double[] w, double[] yBar) {
        double[][] all = {new double[yBar.length], new double[x.length], new double[w.length]};
        loops.convolve(shape, x, 0, w, 0, all[0], 0);
        loops.convolveInputGradient(shape, yBar, 0, w, 0, all[1], 0);
        loops.convolveWeightGradient(shape, x, 0, yBar, 0, all[2], 0);
        return all;
    }

    /// A convolution by its definition, and both gradients.
    private static final class Numbers {
        final Convolution shape;
        final double[] x;
        final double[] w;
        final double[] y;
        final double[] yBar;
        final double[] xBar;
        final double[] wBar;

        Numbers(Convolution shape, Random random) {
            this.shape = shape;
            x = whole(random, shape.batch() * shape.groups() * shape.inputs() * shape.inputPlane());
            w = whole(random, shape.groups() * shape.weights());
            yBar = whole(random, shape.batch() * shape.groups() * shape.outputs() * shape.outputPlane());
            y = new double[yBar.length];
            xBar = new double[x.length];
            wBar = new double[w.length];
            for (int at = 0; at < y.length; at++) {
                int column = at % shape.columns().output();
                int row = at / shape.columns().output() % shape.rows().output();
                int channel = at / shape.outputPlane() % (shape.groups() * shape.outputs());
                add(at, at / shape.outputPlane() / (shape.groups() * shape.outputs()), channel, row, column);
            }
        }

        private void add(int at, int image, int channel, int row, int column) {
            Window rows = shape.rows();
            Window columns = shape.columns();
            for (int tap = 0; tap < shape.depth(); tap++) {
                int input = tap / shape.taps();
                int r = row * rows.stride() - rows.pad() + tap % shape.taps() / columns.taps() * rows.dilation();
                int c = column * columns.stride() - columns.pad() + tap % columns.taps() * columns.dilation();
                if (r >= 0 && r < rows.input() && c >= 0 && c < columns.input()) {
                    int plane = image * shape.groups() * shape.inputs() + channel / shape.outputs() * shape.inputs() + input;
                    int from = plane * shape.inputPlane() + r * columns.input() + c;
                    int weight = channel * shape.depth() + tap;
                    y[at] += x[from] * w[weight];
                    xBar[from] += yBar[at] * w[weight];
                    wBar[weight] += yBar[at] * x[from];
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void poolingTakesTheFirstLargestAndSums(Convolution shape) {
        int planes = 3;
        Random random = new Random(2);
        double[] x = whole(random, planes * shape.inputPlane());
        double[] ones = new double[shape.taps()];
        Arrays.fill(ones, 1);
        Convolution depthwise = new Convolution(planes, 1, 1, 1, shape.rows(), shape.columns());
        int results = planes * shape.outputPlane();
        double[] expected = new double[results];
        SCALAR.convolve(depthwise, x, 0, ones, 0, expected, 0);
        double[] sums = new double[results];
        DOUBLES.sumPool(planes, shape.rows(), shape.columns(), x, 0, sums, 0);
        assertArrayEquals(expected, sums);
        double[] yBar = whole(random, results);
        double[] xBar = new double[x.length];
        SCALAR.convolveInputGradient(depthwise, yBar, 0, ones, 0, xBar, 0);
        double[] spread = new double[x.length];
        DOUBLES.sumPoolGradient(planes, shape.rows(), shape.columns(), yBar, 0, spread, 0);
        assertArrayEquals(xBar, spread);
        checkMax(planes, shape, x, yBar);
    }

    private static void checkMax(int planes, Convolution shape, double[] x, double[] yBar) {
        double[] y = new double[yBar.length];
        int[] places = new int[yBar.length];
        DOUBLES.maxPool(planes, shape.rows(), shape.columns(), x, 0, y, 0, places);
        double[] expectedBar = new double[x.length];
        for (int at = 0; at < y.length; at++) {
            double largest = Double.NEGATIVE_INFINITY;
            int place = -1;
            for (int tap = 0; tap < shape.taps(); tap++) {
                int r = shape.rows().at(at / shape.columns().output() % shape.rows().output(), tap / shape.columns().taps());
                int c = shape.columns().at(at % shape.columns().output(), tap % shape.columns().taps());
                if (r >= 0 && r < shape.rows().input() && c >= 0 && c < shape.columns().input()) {
                    int from = at / shape.outputPlane() * shape.inputPlane() + r * shape.columns().input() + c;
                    place = x[from] > largest ? from : place;
                    largest = Math.max(largest, x[from]);
                }
            }
            assertEquals(largest, y[at]);
            if (place >= 0) {
                expectedBar[place] += yBar[at];
            }
        }
        double[] xBar = new double[x.length];
        DOUBLES.maxPoolGradient(planes, shape.rows(), shape.columns(), yBar, 0, places, xBar, 0);
        assertArrayEquals(expectedBar, xBar);
    }

    private static double[] whole(Random random, int n) {
        return random.doubles(n, -4, 5).map(Math::floor).toArray();
    }

    private static double[] shifted(double[] x) {
        double[] y = new double[x.length + 1];
        System.arraycopy(x, 0, y, 1, x.length);
        return y;
    }

    private static float[] inFloat(double[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) x[i];
        }
        return y;
    }
}
