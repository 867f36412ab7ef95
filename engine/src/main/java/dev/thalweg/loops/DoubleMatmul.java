package dev.thalweg.loops;

import dev.thalweg.loops.Loops.Matrix;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// The definition of a product of `double` matrices: each element is the sum of its products, added one after the other with one rounding each.
///
/// Of a matrix and a vector it is a sum by halves.
final class DoubleMatmul {
    /// Multiplications that are worth a piece of work of their own.
    private static final int PIECE = 1 << 16;

    private DoubleMatmul() {}

    static void multiply(int m, int k, int n, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo) {
        Matrix<double[]> right = b.column() == 1 ? b : copy(k, n, b);
        byRows(m, k * n, i -> {
            int to = yo + i * n;
            Arrays.fill(y, to, to + n, 0);
            for (int p = 0; p < k; p++) {
                addMultiple(a.array()[a.offset() + i * a.row() + p * a.column()], right.array(), right.offset() + p * right.row(), y, to, n);
            }
        });
    }

    /// Adds a product to adjacent rows.
    static void add(int m, int k, int n, DoublePanels a, DoublePanels b, double[] y, int yo) {
        double[] left = new double[m * k];
        double[] right = new double[k * n];
        a.copy(0, m, m, left, 0);
        b.copy(0, n, n, right, 0);
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                addMultiple(left[p * m + i], right, p * n, y, yo + i * n, n);
            }
        }
    }

    /// Rows of `a` times the vector `v`, whose numbers are `step` apart.
    static void multiplyVector(int m, int k, Matrix<double[]> a, double[] v, int vo, int step, double[] y, int yo) {
        Matrix<double[]> left = a.column() == 1 ? a : copy(m, k, a);
        Matrix<double[]> vector = copy(k, 1, new Matrix<>(v, vo, step, 1));
        byRows(m, k, i -> {
            double dot = DoubleSums.dot(left.array(), left.offset() + i * left.row(), vector.array(), 0, k);
            Arrays.fill(y, yo + i, yo + i + 1, dot);
        });
    }

    /// Adjacent rows.
    static Matrix<double[]> copy(int rows, int columns, Matrix<double[]> x) {
        double[] y = new double[rows * columns];
        DoublePanels.of(x.array(), x.offset(), x.column(), x.row(), rows).copy(0, columns, columns, y, 0);
        return new Matrix<>(y, 0, columns, 1);
    }

    private static void byRows(int rows, int each, IntConsumer row) {
        int together = Math.max(1, PIECE / Math.max(1, each));
        int pieces = (rows + together - 1) / together;
        Parallel.run(pieces, piece -> {
            for (int i = piece * together; i < Math.min(rows, (piece + 1) * together); i++) {
                row.accept(i);
            }
        });
    }

    private static void addMultiple(double factor, double[] x, int xo, double[] y, int yo, int n) {
        for (int j = 0; j < n; j++) {
            y[yo + j] = Fused.fma(factor, x[xo + j], y[yo + j]);
        }
    }
}
