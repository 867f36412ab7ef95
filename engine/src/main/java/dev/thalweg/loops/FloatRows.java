// Generated from DoubleRows by FloatTwinsTest.
package dev.thalweg.loops;

import dev.thalweg.loops.Loops.Matrix;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Small products of `float` matrices, without copying them: eight rows by one vector of columns at a time.
final class FloatRows {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private FloatRows() {}

    /// Columns `from` to `to - 1` of the result; `b` has adjacent rows.
    static void multiply(int m, int k, int from, int to, Matrix<float[]> a, Matrix<float[]> b, float[] y, int yo, int n) {
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
            VectorMask<Float> mask = SPECIES.indexInRange(j, to);
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

    private static void rowByFour(int k, float[] a, int ao, int along, float[] b, int bo, int row, float[] y, int yo) {
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        for (int p = 0; p < k; p++) {
            FloatVector f = FloatVector.broadcast(SPECIES, a[ao + p * along]);
            c0 = f.fma(FloatVector.fromArray(SPECIES, b, bo + p * row), c0);
            c1 = f.fma(FloatVector.fromArray(SPECIES, b, bo + p * row + LANES), c1);
            c2 = f.fma(FloatVector.fromArray(SPECIES, b, bo + p * row + 2 * LANES), c2);
            c3 = f.fma(FloatVector.fromArray(SPECIES, b, bo + p * row + 3 * LANES), c3);
        }
        c0.intoArray(y, yo);
        c1.intoArray(y, yo + LANES);
        c2.intoArray(y, yo + 2 * LANES);
        c3.intoArray(y, yo + 3 * LANES);
    }

    private static void row(int k, float[] a, int ao, int along, float[] b, int bo, int row, float[] y, int yo, VectorMask<Float> mask) {
        FloatVector c = FloatVector.zero(SPECIES);
        for (int p = 0; p < k; p++) {
            c = FloatVector.broadcast(SPECIES, a[ao + p * along]).fma(FloatVector.fromArray(SPECIES, b, bo + p * row, mask), c);
        }
        c.intoArray(y, yo, mask);
    }

    private static void eightRows(int k, float[] a, int ao, int step, int along, float[] b, int bo, int row, float[] y, int yo, int n) {
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        FloatVector c4 = c0;
        FloatVector c5 = c0;
        FloatVector c6 = c0;
        FloatVector c7 = c0;
        for (int p = 0; p < k; p++) {
            FloatVector f = FloatVector.fromArray(SPECIES, b, bo + p * row);
            int at = ao + p * along;
            c0 = f.fma(FloatVector.broadcast(SPECIES, a[at]), c0);
            c1 = f.fma(FloatVector.broadcast(SPECIES, a[at + step]), c1);
            c2 = f.fma(FloatVector.broadcast(SPECIES, a[at + 2 * step]), c2);
            c3 = f.fma(FloatVector.broadcast(SPECIES, a[at + 3 * step]), c3);
            c4 = f.fma(FloatVector.broadcast(SPECIES, a[at + 4 * step]), c4);
            c5 = f.fma(FloatVector.broadcast(SPECIES, a[at + 5 * step]), c5);
            c6 = f.fma(FloatVector.broadcast(SPECIES, a[at + 6 * step]), c6);
            c7 = f.fma(FloatVector.broadcast(SPECIES, a[at + 7 * step]), c7);
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

    private static void eightRows(int k, float[] a, int ao, int step, int along, float[] b, int bo, int row, float[] y, int yo, int n, VectorMask<Float> mask) {
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        FloatVector c4 = c0;
        FloatVector c5 = c0;
        FloatVector c6 = c0;
        FloatVector c7 = c0;
        for (int p = 0; p < k; p++) {
            FloatVector f = FloatVector.fromArray(SPECIES, b, bo + p * row, mask);
            int at = ao + p * along;
            c0 = f.fma(FloatVector.broadcast(SPECIES, a[at]), c0);
            c1 = f.fma(FloatVector.broadcast(SPECIES, a[at + step]), c1);
            c2 = f.fma(FloatVector.broadcast(SPECIES, a[at + 2 * step]), c2);
            c3 = f.fma(FloatVector.broadcast(SPECIES, a[at + 3 * step]), c3);
            c4 = f.fma(FloatVector.broadcast(SPECIES, a[at + 4 * step]), c4);
            c5 = f.fma(FloatVector.broadcast(SPECIES, a[at + 5 * step]), c5);
            c6 = f.fma(FloatVector.broadcast(SPECIES, a[at + 6 * step]), c6);
            c7 = f.fma(FloatVector.broadcast(SPECIES, a[at + 7 * step]), c7);
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
