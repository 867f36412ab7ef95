package dev.thalweg.loops;

import dev.thalweg.loops.Loops.Matrix;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Small products of `double` matrices, without copying them: eight rows by one vector of columns at a time.
final class DoubleRows {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private DoubleRows() {}

    /// Columns `from` to `to - 1` of the result; `b` has adjacent rows.
    static void multiply(int m, int k, int from, int to, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo, int n) {
        int j = from;
        if (m < 8) {
            for (; j + 4 * LANES <= to; j += 4 * LANES) {
                for (int i = 0; i < m; i++) {
                    rowByFour(k, a.array(), a.offset() + i * a.row(), a.column(), b.array(), b.offset() + j, b.row(), y, yo + i * n + j);
                }
            }
        }
        for (; j < to; j += LANES) {
            int i = 0;
            VectorMask<Double> mask = SPECIES.indexInRange(j, to);
            boolean whole = j + LANES <= to;
            for (; i + 8 <= m; i += 8) {
                int ao = a.offset() + i * a.row();
                if (whole) {
                    eightRows(k, a.array(), ao, a.row(), a.column(), b.array(), b.offset() + j, b.row(), y, yo + i * n + j, n);
                } else {
                    eightRows(k, a.array(), ao, a.row(), a.column(), b.array(), b.offset() + j, b.row(), y, yo + i * n + j, n, mask);
                }
            }
            for (; i < m; i++) {
                row(k, a.array(), a.offset() + i * a.row(), a.column(), b.array(), b.offset() + j, b.row(), y, yo + i * n + j, mask);
            }
        }
    }

    private static void rowByFour(int k, double[] a, int ao, int along, double[] b, int bo, int row, double[] y, int yo) {
        DoubleVector c0 = DoubleVector.zero(SPECIES);
        DoubleVector c1 = c0;
        DoubleVector c2 = c0;
        DoubleVector c3 = c0;
        for (int p = 0; p < k; p++) {
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[ao + p * along]);
            c0 = f.fma(DoubleVector.fromArray(SPECIES, b, bo + p * row), c0);
            c1 = f.fma(DoubleVector.fromArray(SPECIES, b, bo + p * row + LANES), c1);
            c2 = f.fma(DoubleVector.fromArray(SPECIES, b, bo + p * row + 2 * LANES), c2);
            c3 = f.fma(DoubleVector.fromArray(SPECIES, b, bo + p * row + 3 * LANES), c3);
        }
        c0.intoArray(y, yo);
        c1.intoArray(y, yo + LANES);
        c2.intoArray(y, yo + 2 * LANES);
        c3.intoArray(y, yo + 3 * LANES);
    }

    private static void row(int k, double[] a, int ao, int along, double[] b, int bo, int row, double[] y, int yo, VectorMask<Double> mask) {
        DoubleVector c = DoubleVector.zero(SPECIES);
        for (int p = 0; p < k; p++) {
            c = DoubleVector.broadcast(SPECIES, a[ao + p * along]).fma(DoubleVector.fromArray(SPECIES, b, bo + p * row, mask), c);
        }
        c.intoArray(y, yo, mask);
    }

    private static void eightRows(int k, double[] a, int ao, int step, int along, double[] b, int bo, int row, double[] y, int yo, int n) {
        DoubleVector c0 = DoubleVector.zero(SPECIES);
        DoubleVector c1 = c0;
        DoubleVector c2 = c0;
        DoubleVector c3 = c0;
        DoubleVector c4 = c0;
        DoubleVector c5 = c0;
        DoubleVector c6 = c0;
        DoubleVector c7 = c0;
        for (int p = 0; p < k; p++) {
            DoubleVector f = DoubleVector.fromArray(SPECIES, b, bo + p * row);
            int at = ao + p * along;
            c0 = f.fma(DoubleVector.broadcast(SPECIES, a[at]), c0);
            c1 = f.fma(DoubleVector.broadcast(SPECIES, a[at + step]), c1);
            c2 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 2 * step]), c2);
            c3 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 3 * step]), c3);
            c4 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 4 * step]), c4);
            c5 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 5 * step]), c5);
            c6 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 6 * step]), c6);
            c7 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 7 * step]), c7);
        }
        c0.intoArray(y, yo);
        c1.intoArray(y, yo + n);
        c2.intoArray(y, yo + 2 * n);
        c3.intoArray(y, yo + 3 * n);
        c4.intoArray(y, yo + 4 * n);
        c5.intoArray(y, yo + 5 * n);
        c6.intoArray(y, yo + 6 * n);
        c7.intoArray(y, yo + 7 * n);
    }

    private static void eightRows(int k, double[] a, int ao, int step, int along, double[] b, int bo, int row, double[] y, int yo, int n, VectorMask<Double> mask) {
        DoubleVector c0 = DoubleVector.zero(SPECIES);
        DoubleVector c1 = c0;
        DoubleVector c2 = c0;
        DoubleVector c3 = c0;
        DoubleVector c4 = c0;
        DoubleVector c5 = c0;
        DoubleVector c6 = c0;
        DoubleVector c7 = c0;
        for (int p = 0; p < k; p++) {
            DoubleVector f = DoubleVector.fromArray(SPECIES, b, bo + p * row, mask);
            int at = ao + p * along;
            c0 = f.fma(DoubleVector.broadcast(SPECIES, a[at]), c0);
            c1 = f.fma(DoubleVector.broadcast(SPECIES, a[at + step]), c1);
            c2 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 2 * step]), c2);
            c3 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 3 * step]), c3);
            c4 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 4 * step]), c4);
            c5 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 5 * step]), c5);
            c6 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 6 * step]), c6);
            c7 = f.fma(DoubleVector.broadcast(SPECIES, a[at + 7 * step]), c7);
        }
        c0.intoArray(y, yo, mask);
        c1.intoArray(y, yo + n, mask);
        c2.intoArray(y, yo + 2 * n, mask);
        c3.intoArray(y, yo + 3 * n, mask);
        c4.intoArray(y, yo + 4 * n, mask);
        c5.intoArray(y, yo + 5 * n, mask);
        c6.intoArray(y, yo + 6 * n, mask);
        c7.intoArray(y, yo + 7 * n, mask);
    }
}
