// Generated from SimdDoubleLoops by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.Arrays;

/// The loops over `float` by the vector API, as soon as they are compiled; bit for bit the results of the scalar ones.
final class SimdFloatLoops extends ScalarFloatLoops {
    /// Products with fewer multiplications are not worth copying the operands.
    private static final int SMALL = 1 << 18;
    /// Fewer numbers are not worth a vector that is filled in part.
    private static final int FEW = 4;
    /// The same of pairs, whose scalar loops take as long for so many as the call of another loop.
    private static final int FEW_PAIRS = 32;

    private final FloatEntry[] unary = new FloatEntry[Unary.values().length];
    private final FloatEntry[] binary = new FloatEntry[Binary.values().length];
    private final Warmth sums;
    private final Warmth extremes;
    private final Warmth powers;
    private final Warmth choice;
    private final Warmth rows;
    private final Warmth tiles;
    private final Warmth sliding;

    SimdFloatLoops() {
        sums = warmth(FloatExample.BLOCKS, (a, ao, b, bo, y, yo, n) -> FloatFolds.sum(a, ao, n, y),
                (a, ao, b, bo, y, yo, n) -> super.sum(a, ao, n, y));
        extremes = warmth(FloatExample.BLOCKS, (a, ao, b, bo, y, yo, n) -> set(y, yo, FloatFolds.max(a, ao, n) + FloatFolds.min(a, ao, n)),
                (a, ao, b, bo, y, yo, n) -> set(y, yo, super.max(a, ao, n) + super.min(a, ao, n)));
        powers = warmth(FloatExample.RUNS, (a, ao, b, bo, y, yo, n) -> FloatFolds.powers(a, ao, b, y, n),
                (a, ao, b, bo, y, yo, n) -> super.powers(a, ao, b, y, n));
        choice = warmth(FloatExample.RUNS, (a, ao, b, bo, y, yo, n) -> FloatFolds.where(a, ao, b, bo, a, ao, y, yo, n),
                (a, ao, b, bo, y, yo, n) -> super.where(a, ao, b, bo, a, ao, y, yo, n));
        rows = new Warmth(() -> true, () -> example(12, 24, 24, true), () -> example(12, 24, 24, false));
        tiles = new Warmth(() -> true, () -> example(20, 40, 2 * FloatTile.WIDTH + 4, true), () -> example(20, 40, 2 * FloatTile.WIDTH + 4, false));
        sliding = new Warmth(() -> true, () -> example(true), () -> example(false));
        for (Unary f : Unary.values()) {
            unary[f.ordinal()] = new FloatEntry(() -> FloatLoop.of(f), (a, ao, b, bo, y, yo, n) -> super.unary(f, a, ao, y, yo, n));
        }
        for (Binary f : Binary.values()) {
            binary[f.ordinal()] = new FloatEntry(() -> FloatLoop.of(f), (a, ao, b, bo, y, yo, n) -> super.binary(f, a, ao, b, bo, y, yo, n));
        }
    }

    /// For tests.
    SimdFloatLoops(Warmth warmth) {
        sums = warmth;
        extremes = warmth;
        powers = warmth;
        choice = warmth;
        rows = warmth;
        tiles = warmth;
        sliding = warmth;
        for (Unary f : Unary.values()) {
            unary[f.ordinal()] = FloatEntry.hot(() -> FloatLoop.of(f));
        }
        for (Binary f : Binary.values()) {
            binary[f.ordinal()] = FloatEntry.hot(() -> FloatLoop.of(f));
        }
    }

    private static Warmth warmth(int[] lengths, FloatLoop simd, FloatLoop scalar) {
        return new Warmth(() -> true, FloatExample.of(simd, lengths), FloatExample.of(scalar, lengths));
    }

    @Override
    public void unary(Unary f, float[] x, int xo, float[] y, int yo, int n) {
        FloatLoop loop = n < FEW ? null : unary[f.ordinal()].ready();
        if (loop != null) {
            loop.run(x, xo, x, xo, y, yo, n);
        } else {
            super.unary(f, x, xo, y, yo, n);
        }
    }

    @Override
    public void binary(Binary f, float[] a, int ao, float[] b, int bo, float[] y, int yo, int n) {
        FloatLoop loop = n < FEW_PAIRS ? null : binary[f.ordinal()].ready();
        if (loop != null) {
            loop.run(a, ao, b, bo, y, yo, n);
        } else {
            super.binary(f, a, ao, b, bo, y, yo, n);
        }
    }

    @Override
    public void where(float[] test, int to, float[] yes, int yesO, float[] no, int noO, float[] y, int yo, int n) {
        if (choice.isReady()) {
            FloatFolds.where(test, to, yes, yesO, no, noO, y, yo, n);
        } else {
            super.where(test, to, yes, yesO, no, noO, y, yo, n);
        }
    }

    @Override
    public double sum(float[] x, int xo, int n, float[] scratch) {
        return sums.isReady() ? FloatFolds.sum(x, xo, n, scratch) : super.sum(x, xo, n, scratch);
    }

    @Override
    double fold(float[] x, int n) {
        return sums.isReady() ? FloatFolds.fold(x, n) : super.fold(x, n);
    }

    @Override
    public double max(float[] x, int xo, int n) {
        return n >= FloatFolds.LANES && extremes.isReady() ? FloatFolds.max(x, xo, n) : super.max(x, xo, n);
    }

    @Override
    public double min(float[] x, int xo, int n) {
        return n >= FloatFolds.LANES && extremes.isReady() ? FloatFolds.min(x, xo, n) : super.min(x, xo, n);
    }

    @Override
    void powers(float[] x, int xo, float[] shift, float[] y, int n) {
        if (powers.isReady()) {
            FloatFolds.powers(x, xo, shift, y, n);
        } else {
            super.powers(x, xo, shift, y, n);
        }
    }

    private static void example(int m, int k, int n, boolean simd) {
        float[] a = new float[m * k];
        float[] b = new float[k * n];
        Matrix<float[]> left = new Matrix<>(a, 0, k, 1);
        Matrix<float[]> right = new Matrix<>(b, 0, n, 1);
        float[] y = new float[m * n];
        if (!simd) {
            FloatMatmul.multiply(m, k, n, left, right, y, 0);
        } else if (n < FloatTile.WIDTH) {
            FloatRows.multiply(m, k, 0, n, left, right, y, 0, n);
        } else {
            tiles(m, k, n, left, right, y, 0);
        }
    }

    @Override
    void product(int m, int k, int n, Matrix<float[]> a, Matrix<float[]> b, float[] y, int yo) {
        boolean small = 1.0 * m * k * n <= SMALL;
        if (k > 0 && (small || m <= 2) && rows.isReady()) {
            byRows(m, k, n, a, b.column() == 1 ? b : FloatMatmul.copy(k, n, b), y, yo);
        } else if (k > 0 && !small && tiles.isReady()) {
            tiles(m, k, n, a, b, y, yo);
        } else {
            super.product(m, k, n, a, b, y, yo);
        }
    }

    @Override
    void addProduct(int m, int k, int n, FloatPanels a, FloatPanels b, float[] y, int yo) {
        if (tiles.isReady()) {
            FloatProduct.add(m, k, n, a, b, y, yo);
        } else {
            super.addProduct(m, k, n, a, b, y, yo);
        }
    }

    @Override
    public void convolve(Convolution shape, float[] x, int xo, float[] w, int wo, float[] y, int yo) {
        if (!shape.hasStrides() && tiles.isReady()) {
            FloatSliding.convolve(shape, x, xo, w, wo, y, yo);
        } else {
            super.convolve(shape, x, xo, w, wo, y, yo);
        }
    }

    @Override
    public void convolveWeightGradient(Convolution shape, float[] x, int xo, float[] yBar, int yo, float[] wBar, int wo) {
        if (!shape.hasStrides() && sliding.isReady()) {
            FloatSlidingWeights.gradient(shape, x, xo, yBar, yo, wBar, wo);
        } else {
            super.convolveWeightGradient(shape, x, xo, yBar, yo, wBar, wo);
        }
    }

    private static void example(boolean simd) {
        Window window = Window.over(12, 3, 1, 1, 1);
        Convolution shape = new Convolution(1, 1, 3, 16, window, window);
        float[] x = new float[shape.inputs() * shape.inputPlane()];
        float[] y = new float[shape.outputs() * shape.outputPlane()];
        float[] w = new float[shape.weights()];
        if (simd) {
            FloatSlidingWeights.gradient(shape, x, 0, y, 0, w, 0);
        } else {
            new FloatConvolution(FloatMatmul::add, shape).weightGradient(x, 0, y, 0, w, 0);
        }
    }

    private static void byRows(int m, int k, int n, Matrix<float[]> a, Matrix<float[]> b, float[] y, int yo) {
        int width = Math.max(1, SMALL / Math.max(1, m * k) / 64) * 64;
        Parallel.run((n + width - 1) / width,
                piece -> FloatRows.multiply(m, k, piece * width, Math.min(n, (piece + 1) * width), a, b, y, yo, n));
    }

    private static void tiles(int m, int k, int n, Matrix<float[]> a, Matrix<float[]> b, float[] y, int yo) {
        Arrays.fill(y, yo, yo + m * n, 0);
        FloatProduct.add(m, k, n, FloatPanels.of(a.array(), a.offset(), a.row(), a.column(), k),
                FloatPanels.of(b.array(), b.offset(), b.column(), b.row(), k), y, yo);
    }
}
