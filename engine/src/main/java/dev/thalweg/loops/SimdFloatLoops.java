// Generated from SimdDoubleLoops by FloatTwinsTest.
package dev.thalweg.loops;

/// The loops over `float` by the vector API, as soon as they are compiled; bit for bit the results of the scalar ones.
final class SimdFloatLoops extends ScalarFloatLoops {
    /// Products with fewer multiplications are not worth copying the operands.
    private static final int SMALL = 1 << 18;

    private final Warmth rows;
    private final Warmth tiles;

    SimdFloatLoops() {
        rows = new Warmth(() -> example(12, 24, 24, true), () -> example(12, 24, 24, false));
        tiles = new Warmth(() -> example(20, 40, 2 * FloatTile.WIDTH + 4, true), () -> example(20, 40, 2 * FloatTile.WIDTH + 4, false));
    }

    SimdFloatLoops(Warmth warmth) {
        rows = warmth;
        tiles = warmth;
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

    private static void byRows(int m, int k, int n, Matrix<float[]> a, Matrix<float[]> b, float[] y, int yo) {
        int width = Math.max(1, SMALL / Math.max(1, m * k) / 64) * 64;
        Parallel.run((n + width - 1) / width,
                piece -> FloatRows.multiply(m, k, piece * width, Math.min(n, (piece + 1) * width), a, b, y, yo, n));
    }

    private static void tiles(int m, int k, int n, Matrix<float[]> a, Matrix<float[]> b, float[] y, int yo) {
        FloatProduct.multiply(m, k, n, FloatPanels.of(a.array(), a.offset(), a.row(), a.column(), k),
                FloatPanels.of(b.array(), b.offset(), b.column(), b.row(), k), y, yo);
    }
}
