package dev.thalweg.loops;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// [DoubleSums] and other folds of `double` numbers by vectors; runs must be at least as long as one.
final class DoubleFolds {
    static final int LANES = DoubleLanes.SPECIES.length();

    private DoubleFolds() {}

    static double sum(double[] x, int xo, int n, double[] scratch) {
        if (n > DoubleSums.BLOCK) {
            int half = DoubleSums.half(n);
            return sum(x, xo, half, scratch) + sum(x, xo + half, n - half, scratch);
        }
        if (n <= DoubleSums.RUN) {
            return DoubleSums.run(x, xo, n);
        }
        int half = (n + 1) / 2;
        add(x, xo, xo + half, scratch, n - half);
        if (n % 2 == 1) {
            scratch[half - 1] = x[xo + half - 1];
        }
        return fold(scratch, half);
    }

    /// Adds at most a block where it stands.
    static double fold(double[] x, int n) {
        int left = n;
        while (left > DoubleSums.RUN) {
            int half = (left + 1) / 2;
            add(x, 0, half, x, left - half);
            left = half;
        }
        return DoubleSums.run(x, 0, left);
    }

    private static void add(double[] x, int a, int b, double[] y, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector left = DoubleVector.fromArray(DoubleLanes.SPECIES, x, a + i);
            left.add(DoubleVector.fromArray(DoubleLanes.SPECIES, x, b + i)).intoArray(y, i);
        }
        for (; i < n; i++) {
            y[i] = x[a + i] + x[b + i];
        }
    }

    static double max(double[] x, int xo, int n) {
        DoubleVector a = DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo);
        DoubleVector b = a;
        int i = LANES;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            a = a.max(DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo + i));
            b = b.max(DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo + i + LANES));
        }
        double largest = a.max(b).reduceLanes(VectorOperators.MAX);
        for (; i < n; i++) {
            largest = Math.max(largest, x[xo + i]);
        }
        return largest;
    }

    static double min(double[] x, int xo, int n) {
        DoubleVector a = DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo);
        DoubleVector b = a;
        int i = LANES;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            a = a.min(DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo + i));
            b = b.min(DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo + i + LANES));
        }
        double smallest = a.min(b).reduceLanes(VectorOperators.MIN);
        for (; i < n; i++) {
            smallest = Math.min(smallest, x[xo + i]);
        }
        return smallest;
    }

    /// `exp(x - shift[0])`.
    static void powers(double[] x, int xo, double[] shift, double[] y, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleLanes.decay(DoubleVector.fromArray(DoubleLanes.SPECIES, x, xo + i).sub(shift[0])).intoArray(y, i);
        }
        for (; i < n; i++) {
            y[i] = DoubleMath.decay(x[xo + i] - shift[0]);
        }
    }

    /// For each number `no`, or `yes` where `test` is not zero.
    static void where(double[] test, int to, double[] yes, int yesO, double[] no, int noO, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector other = DoubleVector.fromArray(DoubleLanes.SPECIES, no, noO + i);
            DoubleVector chosen = DoubleVector.fromArray(DoubleLanes.SPECIES, yes, yesO + i);
            other.blend(chosen, DoubleVector.fromArray(DoubleLanes.SPECIES, test, to + i).compare(VectorOperators.NE, 0)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = test[to + i] != 0 ? yes[yesO + i] : no[noO + i];
        }
    }
}
