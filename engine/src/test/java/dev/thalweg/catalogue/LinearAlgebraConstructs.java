package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;

import java.util.List;

/// Decompositions and solvers as textbooks write them.
final class LinearAlgebraConstructs {
    private static final double[][] POSITIVE = {{4, 1.2, -0.6}, {1.2, 3, 0.5}, {-0.6, 0.5, 2}};
    private static final double[][] GENERAL = {{0.3, -1, 0.5}, {2, 1.5, -0.7}, {1.1, 0.2, -1.8}};

    static final List<Construct> ALL = List.of(
            of("Cholesky and log-determinant", objective(LinearAlgebraConstructs::logDeterminant), (Object) POSITIVE),
            of("LU with pivoting", objective(LinearAlgebraConstructs::determinant), (Object) GENERAL),
            of("Gauss elimination with a right-hand side", objective(LinearAlgebraConstructs::solved), GENERAL, new double[] {1, 2, 3}),
            of("power iteration", objective(LinearAlgebraConstructs::largestEigenvalue), (Object) POSITIVE),
            of("Gram-Schmidt", objective(LinearAlgebraConstructs::gramSchmidt), (Object) GENERAL));

    private LinearAlgebraConstructs() {}

    private static double logDeterminant(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    l[i][i] = Math.sqrt(s);
                    sum += 2 * Math.log(l[i][i]);
                } else {
                    l[i][j] = s / l[j][j];
                }
            }
        }
        return sum;
    }

    private static double determinant(double[][] a) {
        double det = 1;
        for (int k = 0; k < a.length; k++) {
            det *= pivot(a, k) ? -a[k][k] : a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < a.length; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return det;
    }

    /// Brings the largest entry of column `k` up, and says whether rows were swapped.
    private static boolean pivot(double[][] a, int k) {
        int best = k;
        for (int i = k + 1; i < a.length; i++) {
            if (Math.abs(a[i][k]) > Math.abs(a[best][k])) {
                best = i;
            }
        }
        double[] swap = a[k];
        a[k] = a[best];
        a[best] = swap;
        return best != k;
    }

    private static double solved(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
        }
        return b[0] * b[1] + b[2];
    }

    private static double largestEigenvalue(double[][] a) {
        double[] v = {1, 1, 1};
        double norm = 0;
        for (int step = 0; step < 30; step++) {
            double[] w = new double[v.length];
            norm = 0;
            for (int i = 0; i < v.length; i++) {
                for (int j = 0; j < v.length; j++) {
                    w[i] += a[i][j] * v[j];
                }
                norm += w[i] * w[i];
            }
            norm = Math.sqrt(norm);
            for (int i = 0; i < v.length; i++) {
                v[i] = w[i] / norm;
            }
        }
        return norm;
    }

    private static double gramSchmidt(double[][] a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < i; k++) {
                double projection = dot(a[i], a[k]);
                for (int j = 0; j < a[i].length; j++) {
                    a[i][j] -= projection * a[k][j];
                }
            }
            double norm = Math.sqrt(dot(a[i], a[i]));
            product *= norm;
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] /= norm;
            }
        }
        return product + a[1][2];
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
