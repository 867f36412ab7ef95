// Generated from DoubleSums by FloatTwinsTest.
package dev.thalweg.loops;

/// The definition of sums of `float` numbers: by halves down to 8 numbers, which are added one after the other.
///
/// As halves are added number by number, vectors of any width give the same bits ([FloatFolds]).
final class FloatSums {
    /// More numbers than this are added in two parts, so that the halves stand in the first cache.
    static final int BLOCK = 1024;
    static final int RUN = 8;

    private FloatSums() {}

    static float sum(float[] x, int xo, int n, float[] scratch) {
        if (n > BLOCK) {
            int half = half(n);
            return sum(x, xo, half, scratch) + sum(x, xo + half, n - half, scratch);
        }
        if (n <= RUN) {
            return run(x, xo, n);
        }
        int half = (n + 1) / 2;
        for (int i = 0; i < n - half; i++) {
            scratch[i] = x[xo + i] + x[xo + half + i];
        }
        if (n % 2 == 1) {
            scratch[half - 1] = x[xo + half - 1];
        }
        return fold(scratch, half);
    }

    /// The sum of products of two runs.
    static float dot(float[] a, int ao, float[] b, int bo, int n) {
        return dot(a, ao, b, bo, n, new float[Math.min(n, BLOCK)]);
    }

    private static float dot(float[] a, int ao, float[] b, int bo, int n, float[] scratch) {
        if (n > BLOCK) {
            int half = half(n);
            return dot(a, ao, b, bo, half, scratch) + dot(a, ao + half, b, bo + half, n - half, scratch);
        }
        for (int i = 0; i < n; i++) {
            scratch[i] = a[ao + i] * b[bo + i];
        }
        return fold(scratch, n);
    }

    /// A whole number of blocks.
    static int half(int n) {
        return (n / 2 + BLOCK - 1) / BLOCK * BLOCK;
    }

    /// Adds where the numbers stand.
    static float fold(float[] x, int n) {
        int left = n;
        while (left > RUN) {
            int half = (left + 1) / 2;
            for (int i = 0; i < left - half; i++) {
                x[i] += x[half + i];
            }
            left = half;
        }
        return run(x, 0, left);
    }

    static float run(float[] x, int xo, int n) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xo + i];
        }
        return sum;
    }
}
