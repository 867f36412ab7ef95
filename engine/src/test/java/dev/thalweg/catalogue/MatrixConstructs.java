package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Arrays of arrays: by row and by column, written, swapped, ragged, made inside.
final class MatrixConstructs {
    private static final double[][] M = {{1, -0.5}, {0.3, 2}, {-1.1, 0.7}};

    static final List<Construct> ALL = List.of(
            of("matrix, row by row", objective(MatrixConstructs::rowByRow), (Object) M),
            of("matrix, column by column", objective(MatrixConstructs::columnByColumn), (Object) M),
            of("matrix written in place", objective(MatrixConstructs::matrixInPlace), (Object) M),
            of("rows swapped", objective(MatrixConstructs::swapsRows), (Object) M),
            of("a row by another name", objective(MatrixConstructs::rowAlias), (Object) M),
            of("ragged matrix", objective(MatrixConstructs::ragged), (Object) new double[][] {{1}, {2, 3}, {}, {4, 5, 6}}),
            of("matrix made inside", scalars(MatrixConstructs::matrixInside), 0.7),
            of("rows made inside", scalars(MatrixConstructs::rowsInside), 0.7),
            of("rows that are one array", objective(MatrixConstructs::rowsOfOneArray), new double[] {0.4, 0.9, -0.5, 0.3}),
            of("triangular nest", objective(MatrixConstructs::triangular), (Object) new double[][] {{2, 1}, {0.5, 3}}));

    private MatrixConstructs() {}

    private static double rowByRow(double[][] m) {
        double y = 1;
        for (double[] row : m) {
            for (double v : row) {
                y = y * v + 1;
            }
        }
        return y;
    }

    private static double columnByColumn(double[][] m) {
        double y = 1;
        for (int j = 0; j < m[0].length; j++) {
            for (int i = 0; i < m.length; i++) {
                y += m[i][j] * y * 0.3;
            }
        }
        return y;
    }

    private static double matrixInPlace(double[][] m) {
        for (int i = 1; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                m[i][j] += m[i - 1][j] * m[i - 1][j];
            }
        }
        return m[2][0] * m[2][1];
    }

    private static double swapsRows(double[][] m) {
        double[] swap = m[0];
        m[0] = m[2];
        m[2] = swap;
        return m[0][0] * m[0][0] + m[2][1] * m[1][0];
    }

    private static double rowAlias(double[][] m) {
        double[] row = m[1];
        row[0] = m[0][0] * m[1][1];
        return m[1][0] * row[0] + row[1];
    }

    private static double ragged(double[][] m) {
        double sum = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                sum += m[i][j] * m[i][j] * (i + 1) * (j + 1);
            }
        }
        return sum;
    }

    private static double matrixInside(double x) {
        double[][] a = new double[3][2];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                a[i][j] = Math.pow(x, i + j) + (i > 0 ? a[i - 1][j] : 0);
            }
        }
        return a[2][0] * a[2][1];
    }

    private static double rowsInside(double x) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) {
            a[i] = new double[] {x * i, x * x};
        }
        a[0] = a[1];
        a[0][0] += x;
        return a[1][0] * a[2][1] + a[2][0];
    }

    private static double rowsOfOneArray(double[] x) {
        double[][] m = new double[3][];
        for (int i = 0; i < 3; i++) {
            m[i] = i % 2 == 0 ? x : new double[] {x[i], x[i + 1], 1, 2};
        }
        m[0][1] = m[1][0] * m[2][2];
        return m[2][1] * m[1][1];
    }

    private static double triangular(double[][] a) {
        int n = 2;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(s) : s / a[j][j];
                sum += Math.log(1 + a[i][j]);
            }
        }
        return sum;
    }
}
