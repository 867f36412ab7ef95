package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Matrices.dot;
import static dev.thalweg.catalogue.Matrices.times;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Decompositions and solvers over plain arrays and loops: `linalg-*`.
final class LinearAlgebra {
    static final double[][] SYMMETRIC = {{4, 1.2, -0.6}, {1.2, 3, 0.5}, {-0.6, 0.5, 2}};

    static final Group GROUP = new Group()
            .with("linalg-det", objective(LinearAlgebra::determinant))
            .with("linalg-det-minors", objective(ArrayRecursionConstructs::determinant))
            .with("linalg-logdet-chol", objective(LinearAlgebra::logDeterminant))
            .with("linalg-inv-sum", objective(LinearAlgebra::weightedInverse))
            .with("linalg-svd-nuclear-2x2", objective(Conventions::nuclearNorm))
            .with("linalg-expm", objective(LinearAlgebra::exponential))
            .with("linalg-lstsq-normal", objective(LinearAlgebra::leastSquares))
            .with("linalg-power-iteration", objective(LinearAlgebra::rayleighQuotient))
            .with("linalg-cg-2-steps", objective(LinearAlgebra::conjugateGradients))
            .with("linalg-gp-nlml", scalars(LinearAlgebra::gaussianProcess));

    /// The case does not tell the data: these are what fits its value, gradient and Hessian, and but for order and sign no others do.
    static final double[] PLACES = {0, 0.5, 1.1, 1.7};
    static final double[] OBSERVATIONS = {0.2, 0.9, 0.4, -0.6};

    private LinearAlgebra() {}

    /// By elimination with partial pivoting, in a copy.
    private static double determinant(double[][] matrix) {
        double[][] a = copy(matrix);
        double det = 1;
        for (int k = 0; k < a.length; k++) {
            int best = k;
            for (int i = k + 1; i < a.length; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[best][k])) {
                    best = i;
                }
            }
            if (best != k) {
                double[] swap = a[k];
                a[k] = a[best];
                a[best] = swap;
                det = -det;
            }
            det *= a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < a.length; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return det;
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    /// By Cholesky's decomposition of the symmetric part.
    private static double logDeterminant(double[][] matrix) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0.5 * (matrix[i][j] + matrix[j][i]);
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(s) : s / l[j][j];
            }
            sum += 2 * Math.log(l[i][i]);
        }
        return sum;
    }

    private static double weightedInverse(double[][] matrix) {
        int n = matrix.length;
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            double[] column = solve(copy(matrix), unit);
            for (int i = 0; i < n; i++) {
                sum += (i * n + j + 1) * column[i];
            }
        }
        return sum;
    }

    /// Solves in place, by elimination without pivoting.
    private static double[] solve(double[][] a, double[] b) {
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
        return b;
    }

    private static double exponential(double[][] a) {
        double[][] power = {{1, 0}, {0, 1}};
        double[][] sum = {{1, 0}, {0, 1}};
        for (int k = 1; k < 18; k++) {
            power = CallConstructs.multiply(power, a);
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    power[i][j] /= k;
                    sum[i][j] += power[i][j];
                }
            }
        }
        return sum[0][0] + 2 * sum[0][1] + 3 * sum[1][0] + 4 * sum[1][1];
    }

    private static double leastSquares(double[][] x, double[] y) {
        int n = x[0].length;
        double[][] normal = new double[n][n];
        double[] right = new double[n];
        for (int k = 0; k < x.length; k++) {
            for (int i = 0; i < n; i++) {
                right[i] += x[k][i] * y[k];
                for (int j = 0; j < n; j++) {
                    normal[i][j] += x[k][i] * x[k][j];
                }
            }
        }
        double[] w = solve(normal, right);
        return dot(w, w);
    }

    private static double rayleighQuotient(double[][] a) {
        double[] v = {1, 0.5, -0.3};
        for (int step = 0; step < 30; step++) {
            double[] w = times(a, v);
            double norm = Math.sqrt(dot(w, w));
            for (int i = 0; i < v.length; i++) {
                v[i] = w[i] / norm;
            }
        }
        return dot(v, times(a, v)) / dot(v, v);
    }

    private static double conjugateGradients(double[] b) {
        double[] x = new double[b.length];
        double[] r = b.clone();
        double[] p = b.clone();
        for (int step = 0; step < 2; step++) {
            double[] ap = times(SYMMETRIC, p);
            double before = dot(r, r);
            double alpha = before / dot(p, ap);
            for (int i = 0; i < b.length; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            double beta = dot(r, r) / before;
            for (int i = 0; i < b.length; i++) {
                p[i] = r[i] + beta * p[i];
            }
        }
        return dot(x, x);
    }

    /// The negative logarithm of the marginal likelihood.
    private static double gaussianProcess(double length, double signal, double noise) {
        int n = PLACES.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = (PLACES[i] - PLACES[j]) / length;
                k[i][j] = signal * signal * Math.exp(-0.5 * d * d) + (i == j ? noise * noise : 0);
            }
        }
        double logDeterminant = logDeterminant(k);
        return 0.5 * dot(OBSERVATIONS, solve(k, OBSERVATIONS.clone())) + 0.5 * logDeterminant + 0.5 * n * Math.log(2 * Math.PI);
    }
}
