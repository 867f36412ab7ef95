package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;

import java.util.List;

/// Decompositions and solvers of linear algebra, as they are written down.
final class DecompositionConstructs {
    static final double[] X = {0.5, -1.2, 2.0, 0.8};
    static final double[][] SYMMETRIC = {{4, 1.2, -0.6}, {1.2, 3, 0.5}, {-0.6, 0.5, 2}};

    static final List<Construct> ALL = List.of(
            of("least squares by Householder's reflections", objective((double[][] a, double[] b) -> residual(a, b)),
                    new double[][] {{1, 0.5}, {0.3, 2}, {-1, 0.7}}, new double[] {1, 2, 0.5}),
            of("eigenvalues by Jacobi's rotations", objective(DecompositionConstructs::eigenvalues), (Object) SYMMETRIC),
            of("the matrix exponential by scaling and squaring", objective(DecompositionConstructs::exponential), (Object) new double[][] {{0.3, 0.5}, {-0.2, 0.4}}),
            of("a tridiagonal system by Thomas's algorithm", objective((double[] d, double[] b) -> tridiagonal(d, b)), new double[] {3, 4, 5, 3}, X),
            of("Gauss-Seidel's iteration", objective((double[][] a, double[] b) -> relaxed(a, b)), SYMMETRIC, new double[] {1, -2, 0.5}));

    private DecompositionConstructs() {}

    private static double residual(double[][] matrix, double[] right) {
        double[][] a = new double[matrix.length][];
        for (int i = 0; i < a.length; i++) {
            a[i] = matrix[i].clone();
        }
        double[] b = right.clone();
        for (int k = 0; k < a[0].length; k++) {
            double norm = 0;
            for (int i = k; i < a.length; i++) {
                norm += a[i][k] * a[i][k];
            }
            double alpha = a[k][k] > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
            double[] v = new double[a.length];
            for (int i = k; i < a.length; i++) {
                v[i] = a[i][k] - (i == k ? alpha : 0);
            }
            double length = Matrices.dot(v, v);
            for (int j = k; j < a[0].length; j++) {
                double product = 0;
                for (int i = k; i < a.length; i++) {
                    product += v[i] * a[i][j];
                }
                for (int i = k; i < a.length; i++) {
                    a[i][j] -= 2 * v[i] * product / length;
                }
            }
            double product = 2 * Matrices.dot(v, b) / length;
            for (int i = k; i < a.length; i++) {
                b[i] -= v[i] * product;
            }
        }
        double squares = 0;
        for (int i = a[0].length; i < a.length; i++) {
            squares += b[i] * b[i];
        }
        return squares;
    }

    private static double eigenvalues(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        }
        for (int sweep = 0; sweep < 6; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > 1e-14) {
                        rotate(a, p, q);
                    }
                }
            }
        }
        return Math.exp(a[0][0] / 4) + a[1][1] * a[1][1] + Math.sin(a[2][2]);
    }

    private static void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            a[k][p] = c * left - s * a[k][q];
            a[k][q] = s * left + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double upper = a[p][k];
            a[p][k] = c * upper - s * a[q][k];
            a[q][k] = s * upper + c * a[q][k];
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double exponential(double[][] a) {
        int n = a.length;
        double[][] sum = new double[n][n];
        double[][] term = new double[n][n];
        for (int i = 0; i < n; i++) {
            sum[i][i] = 1;
            term[i][i] = 1;
        }
        for (int k = 1; k < 12; k++) {
            term = product(term, a);
            for (double[] row : term) {
                for (int j = 0; j < n; j++) {
                    row[j] /= 4.0 * k;
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += term[i][j];
                }
            }
        }
        double[][] power = product(product(sum, sum), product(sum, sum));
        return power[0][0] + 2 * power[0][1] - power[1][0] * power[1][1];
    }

    private static double tridiagonal(double[] diagonal, double[] right) {
        int n = diagonal.length;
        double[] c = new double[n];
        double[] x = new double[n];
        c[0] = 1 / diagonal[0];
        x[0] = right[0] / diagonal[0];
        for (int i = 1; i < n; i++) {
            double pivot = diagonal[i] - c[i - 1];
            c[i] = 1 / pivot;
            x[i] = (right[i] - x[i - 1]) / pivot;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= c[i] * x[i + 1];
        }
        return Matrices.dot(x, x);
    }

    private static double relaxed(double[][] a, double[] b) {
        double[] x = new double[b.length];
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = (b[i] - Matrices.dot(a[i], x) + a[i][i] * x[i]) / a[i][i];
            }
        }
        return Matrices.dot(x, x);
    }
}
