// Generated from DoubleFolds by FloatTwinsTest.
package dev.thalweg.loops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// [FloatSums] and other folds of `float` numbers by vectors; runs must be at least as int as one.
final class FloatFolds {
    static final int LANES = FloatLanes.SPECIES.length();

    private FloatFolds() {}

    static float sum(float[] x, int xo, int n, float[] scratch) {
        if (n > FloatSums.BLOCK) {
            int half = FloatSums.half(n);
            return sum(x, xo, half, scratch) + sum(x, xo + half, n - half, scratch);
        }
        if (n <= FloatSums.RUN) {
            return FloatSums.run(x, xo, n);
        }
        int half = (n + 1) / 2;
        add(x, xo, xo + half, scratch, n - half);
        if (n % 2 == 1) {
            scratch[half - 1] = x[xo + half - 1];
        }
        return fold(scratch, half);
    }

    /// Adds at most a block where it stands.
    static float fold(float[] x, int n) {
        int left = n;
        while (left > FloatSums.RUN) {
            int half = (left + 1) / 2;
            add(x, 0, half, x, left - half);
            left = half;
        }
        return FloatSums.run(x, 0, left);
    }

    private static void add(float[] x, int a, int b, float[] y, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector left = FloatVector.fromArray(FloatLanes.SPECIES, x, a + i);
            left.add(FloatVector.fromArray(FloatLanes.SPECIES, x, b + i)).intoArray(y, i);
        }
        for (; i < n; i++) {
            y[i] = x[a + i] + x[b + i];
        }
    }

    static float max(float[] x, int xo, int n) {
        FloatVector a = FloatVector.fromArray(FloatLanes.SPECIES, x, xo);
        FloatVector b = a;
        int i = LANES;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            a = a.max(FloatVector.fromArray(FloatLanes.SPECIES, x, xo + i));
            b = b.max(FloatVector.fromArray(FloatLanes.SPECIES, x, xo + i + LANES));
        }
        float largest = a.max(b).reduceLanes(VectorOperators.MAX);
        for (; i < n; i++) {
            largest = Math.max(largest, x[xo + i]);
        }
        return largest;
    }

    static float min(float[] x, int xo, int n) {
        FloatVector a = FloatVector.fromArray(FloatLanes.SPECIES, x, xo);
        FloatVector b = a;
        int i = LANES;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            a = a.min(FloatVector.fromArray(FloatLanes.SPECIES, x, xo + i));
            b = b.min(FloatVector.fromArray(FloatLanes.SPECIES, x, xo + i + LANES));
        }
        float smallest = a.min(b).reduceLanes(VectorOperators.MIN);
        for (; i < n; i++) {
            smallest = Math.min(smallest, x[xo + i]);
        }
        return smallest;
    }

    /// `exp(x - shift[0])`.
    static void powers(float[] x, int xo, float[] shift, float[] y, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatLanes.decay(FloatVector.fromArray(FloatLanes.SPECIES, x, xo + i).sub(shift[0])).intoArray(y, i);
        }
        for (; i < n; i++) {
            y[i] = FloatMath.decay(x[xo + i] - shift[0]);
        }
    }

    /// For each number `no`, or `yes` where `test` is not zero.
    static void where(float[] test, int to, float[] yes, int yesO, float[] no, int noO, float[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector other = FloatVector.fromArray(FloatLanes.SPECIES, no, noO + i);
            FloatVector chosen = FloatVector.fromArray(FloatLanes.SPECIES, yes, yesO + i);
            other.blend(chosen, FloatVector.fromArray(FloatLanes.SPECIES, test, to + i).compare(VectorOperators.NE, 0)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = test[to + i] != 0 ? yes[yesO + i] : no[noO + i];
        }
    }
}
