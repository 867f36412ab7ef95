package dev.thalweg.loops;

import java.util.Arrays;

/// The loops over `double` by the vector API, as soon as they are compiled; bit for bit the results of the scalar ones.
final class SimdDoubleLoops extends ScalarDoubleLoops {
    /// Products with fewer multiplications are not worth copying the operands.
    private static final int SMALL = 1 << 18;
    /// Fewer numbers are not worth a vector that is filled in part.
    private static final int FEW = 4;
    /// The same of pairs, whose scalar loops take as long for so many as the call of another loop.
    private static final int FEW_PAIRS = 32;

    private final DoubleEntry[] unary = new DoubleEntry[Unary.values().length];
    private final DoubleEntry[] binary = new DoubleEntry[Binary.values().length];
    private final Warmth sums;
    private final Warmth extremes;
    private final Warmth powers;
    private final Warmth choice;
    private final Warmth rows;
    private final Warmth tiles;
    private final Warmth sliding;

    SimdDoubleLoops() {
        sums = warmth(DoubleExample.BLOCKS, (a, ao, b, bo, y, yo, n) -> DoubleFolds.sum(a, ao, n, y),
                (a, ao, b, bo, y, yo, n) -> super.sum(a, ao, n, y));
        extremes = warmth(DoubleExample.BLOCKS, (a, ao, b, bo, y, yo, n) -> set(y, yo, DoubleFolds.max(a, ao, n) + DoubleFolds.min(a, ao, n)),
                (a, ao, b, bo, y, yo, n) -> set(y, yo, super.max(a, ao, n) + super.min(a, ao, n)));
        powers = warmth(DoubleExample.RUNS, (a, ao, b, bo, y, yo, n) -> DoubleFolds.powers(a, ao, b, y, n),
                (a, ao, b, bo, y, yo, n) -> super.powers(a, ao, b, y, n));
        choice = warmth(DoubleExample.RUNS, (a, ao, b, bo, y, yo, n) -> DoubleFolds.where(a, ao, b, bo, a, ao, y, yo, n),
                (a, ao, b, bo, y, yo, n) -> super.where(a, ao, b, bo, a, ao, y, yo, n));
        rows = new Warmth(() -> true, () -> example(12, 24, 24, true), () -> example(12, 24, 24, false));
        tiles = new Warmth(() -> true, () -> example(20, 40, 2 * DoubleTile.WIDTH + 4, true), () -> example(20, 40, 2 * DoubleTile.WIDTH + 4, false));
        sliding = new Warmth(() -> true, () -> example(true), () -> example(false));
        for (Unary f : Unary.values()) {
            unary[f.ordinal()] = new DoubleEntry(() -> DoubleLoop.of(f), (a, ao, b, bo, y, yo, n) -> super.unary(f, a, ao, y, yo, n));
        }
        for (Binary f : Binary.values()) {
            binary[f.ordinal()] = new DoubleEntry(() -> DoubleLoop.of(f), (a, ao, b, bo, y, yo, n) -> super.binary(f, a, ao, b, bo, y, yo, n));
        }
    }

    /// For tests.
    SimdDoubleLoops(Warmth warmth) {
        sums = warmth;
        extremes = warmth;
        powers = warmth;
        choice = warmth;
        rows = warmth;
        tiles = warmth;
        sliding = warmth;
        for (Unary f : Unary.values()) {
            unary[f.ordinal()] = DoubleEntry.hot(() -> DoubleLoop.of(f));
        }
        for (Binary f : Binary.values()) {
            binary[f.ordinal()] = DoubleEntry.hot(() -> DoubleLoop.of(f));
        }
    }

    private static Warmth warmth(int[] lengths, DoubleLoop simd, DoubleLoop scalar) {
        return new Warmth(() -> true, DoubleExample.of(simd, lengths), DoubleExample.of(scalar, lengths));
    }

    @Override
    public void unary(Unary f, double[] x, int xo, double[] y, int yo, int n) {
        DoubleLoop loop = n < FEW ? null : unary[f.ordinal()].ready();
        if (loop != null) {
            loop.run(x, xo, x, xo, y, yo, n);
        } else {
            super.unary(f, x, xo, y, yo, n);
        }
    }

    @Override
    public void binary(Binary f, double[] a, int ao, double[] b, int bo, double[] y, int yo, int n) {
        DoubleLoop loop = n < FEW_PAIRS ? null : binary[f.ordinal()].ready();
        if (loop != null) {
            loop.run(a, ao, b, bo, y, yo, n);
        } else {
            super.binary(f, a, ao, b, bo, y, yo, n);
        }
    }

    @Override
    public void where(double[] test, int to, double[] yes, int yesO, double[] no, int noO, double[] y, int yo, int n) {
        if (choice.isReady()) {
            DoubleFolds.where(test, to, yes, yesO, no, noO, y, yo, n);
        } else {
            super.where(test, to, yes, yesO, no, noO, y, yo, n);
        }
    }

    @Override
    public double sum(double[] x, int xo, int n, double[] scratch) {
        return sums.isReady() ? DoubleFolds.sum(x, xo, n, scratch) : super.sum(x, xo, n, scratch);
    }

    @Override
    double fold(double[] x, int n) {
        return sums.isReady() ? DoubleFolds.fold(x, n) : super.fold(x, n);
    }

    @Override
    public double max(double[] x, int xo, int n) {
        return n >= DoubleFolds.LANES && extremes.isReady() ? DoubleFolds.max(x, xo, n) : super.max(x, xo, n);
    }

    @Override
    public double min(double[] x, int xo, int n) {
        return n >= DoubleFolds.LANES && extremes.isReady() ? DoubleFolds.min(x, xo, n) : super.min(x, xo, n);
    }

    @Override
    void powers(double[] x, int xo, double[] shift, double[] y, int n) {
        if (powers.isReady()) {
            DoubleFolds.powers(x, xo, shift, y, n);
        } else {
            super.powers(x, xo, shift, y, n);
        }
    }

    private static void example(int m, int k, int n, boolean simd) {
        double[] a = new double[m * k];
        double[] b = new double[k * n];
        Matrix<double[]> left = new Matrix<>(a, 0, k, 1);
        Matrix<double[]> right = new Matrix<>(b, 0, n, 1);
        double[] y = new double[m * n];
        if (!simd) {
            DoubleMatmul.multiply(m, k, n, left, right, y, 0);
        } else if (n < DoubleTile.WIDTH) {
            DoubleRows.multiply(m, k, 0, n, left, right, y, 0, n);
        } else {
            tiles(m, k, n, left, right, y, 0);
        }
    }

    @Override
    void product(int m, int k, int n, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo) {
        boolean small = 1.0 * m * k * n <= SMALL;
        if (k > 0 && (small || m <= 2) && rows.isReady()) {
            byRows(m, k, n, a, b.column() == 1 ? b : DoubleMatmul.copy(k, n, b), y, yo);
        } else if (k > 0 && !small && tiles.isReady()) {
            tiles(m, k, n, a, b, y, yo);
        } else {
            super.product(m, k, n, a, b, y, yo);
        }
    }

    @Override
    void addProduct(int m, int k, int n, DoublePanels a, DoublePanels b, double[] y, int yo) {
        if (tiles.isReady()) {
            DoubleProduct.add(m, k, n, a, b, y, yo);
        } else {
            super.addProduct(m, k, n, a, b, y, yo);
        }
    }

    @Override
    public void convolve(Convolution shape, double[] x, int xo, double[] w, int wo, double[] y, int yo) {
        if (!shape.hasStrides() && tiles.isReady()) {
            DoubleSliding.convolve(shape, x, xo, w, wo, y, yo);
        } else {
            super.convolve(shape, x, xo, w, wo, y, yo);
        }
    }

    @Override
    public void convolveWeightGradient(Convolution shape, double[] x, int xo, double[] yBar, int yo, double[] wBar, int wo) {
        if (!shape.hasStrides() && sliding.isReady()) {
            DoubleSlidingWeights.gradient(shape, x, xo, yBar, yo, wBar, wo);
        } else {
            super.convolveWeightGradient(shape, x, xo, yBar, yo, wBar, wo);
        }
    }

    private static void example(boolean simd) {
        Window window = Window.over(12, 3, 1, 1, 1);
        Convolution shape = new Convolution(1, 1, 3, 16, window, window);
        double[] x = new double[shape.inputs() * shape.inputPlane()];
        double[] y = new double[shape.outputs() * shape.outputPlane()];
        double[] w = new double[shape.weights()];
        if (simd) {
            DoubleSlidingWeights.gradient(shape, x, 0, y, 0, w, 0);
        } else {
            new DoubleConvolution(DoubleMatmul::add, shape).weightGradient(x, 0, y, 0, w, 0);
        }
    }

    private static void byRows(int m, int k, int n, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo) {
        int width = Math.max(1, SMALL / Math.max(1, m * k) / 64) * 64;
        Parallel.run((n + width - 1) / width,
                piece -> DoubleRows.multiply(m, k, piece * width, Math.min(n, (piece + 1) * width), a, b, y, yo, n));
    }

    private static void tiles(int m, int k, int n, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo) {
        Arrays.fill(y, yo, yo + m * n, 0);
        DoubleProduct.add(m, k, n, DoublePanels.of(a.array(), a.offset(), a.row(), a.column(), k),
                DoublePanels.of(b.array(), b.offset(), b.column(), b.row(), k), y, yo);
    }
}
