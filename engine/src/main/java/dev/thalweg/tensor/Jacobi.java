package dev.thalweg.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Eigenvalues and singular values by rotations of two columns at a time, to nearly full relative accuracy.
///
/// Source: Golub and Van Loan, Matrix Computations, fourth edition, sections 8.5 and 8.6.3.
final class Jacobi {
    private static final int MOST_SWEEPS = 60;
    private static final double NEGLIGIBLE = 1e-15;

    private Jacobi() {}

    /// The eigenvalues, ascending, and below them the vectors, one in each column.
    static double[] eigen(int n, double[] a) {
        double[] s = new double[n * n];
        double[] v = identity(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                s[i * n + j] = a[i * n + j];
                s[j * n + i] = a[i * n + j];
            }
        }
        double size = norm(s);
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(n, s) > 1e-17 * size; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotateBothSides(n, s, v, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = s[i * n + i];
        }
        return sorted(values, Comparator.comparingDouble(i -> values[i]), v);
    }

    private static void rotateBothSides(int n, double[] s, double[] v, int p, int q) {
        double off = s[p * n + q];
        if (off == 0) {
            return;
        }
        double t = tangent((s[q * n + q] - s[p * n + p]) / (2 * off));
        double c = 1 / Math.sqrt(1 + t * t);
        rotate(n, n, s, p, q, c, t * c);
        for (int j = 0; j < n; j++) {
            double a = s[p * n + j];
            double b = s[q * n + j];
            s[p * n + j] = c * a - t * c * b;
            s[q * n + j] = t * c * a + c * b;
        }
        s[p * n + q] = 0;
        s[q * n + p] = 0;
        rotate(n, n, v, p, q, c, t * c);
    }

    /// The singular values, descending, and below them the left vectors, then the right ones, one in each column.
    static double[] svd(int m, int n, double[] a) {
        double[] u = a.clone();
        double[] v = identity(n);
        boolean rotated = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && rotated; sweep++) {
            rotated = false;
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotated |= orthogonalise(m, n, u, v, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                values[j] = Math.hypot(values[j], u[i * n + j]);
            }
        }
        normalise(m, n, u, values);
        double[] both = new double[(m + n) * n];
        System.arraycopy(u, 0, both, 0, m * n);
        System.arraycopy(v, 0, both, m * n, n * n);
        return sorted(values, Comparator.comparingDouble(i -> -values[i]), both);
    }

    private static boolean orthogonalise(int m, int n, double[] u, double[] v, int p, int q) {
        double alpha = 0;
        double beta = 0;
        double gamma = 0;
        for (int i = 0; i < m; i++) {
            alpha += u[i * n + p] * u[i * n + p];
            beta += u[i * n + q] * u[i * n + q];
            gamma += u[i * n + p] * u[i * n + q];
        }
        if (Math.abs(gamma) <= NEGLIGIBLE * Math.sqrt(alpha * beta)) {
            return false;
        }
        double t = tangent((beta - alpha) / (2 * gamma));
        double c = 1 / Math.sqrt(1 + t * t);
        rotate(m, n, u, p, q, c, t * c);
        rotate(n, n, v, p, q, c, t * c);
        return true;
    }

    /// Divides columns by their sizes; columns of zeros become unit vectors that are orthogonal to the others.
    private static void normalise(int m, int n, double[] u, double[] sizes) {
        double largest = IntStream.range(0, n).mapToDouble(j -> sizes[j]).max().orElse(0);
        for (int j = 0; j < n; j++) {
            if (sizes[j] > NEGLIGIBLE * largest) {
                for (int i = 0; i < m; i++) {
                    u[i * n + j] /= sizes[j];
                }
            } else {
                sizes[j] = -1;
            }
        }
        for (int j = 0; j < n; j++) {
            if (sizes[j] < 0) {
                sizes[j] = 0;
                complete(m, n, u, sizes, j);
            }
        }
    }

    private static void complete(int m, int n, double[] u, double[] sizes, int column) {
        for (int unit = 0; unit < m; unit++) {
            double[] candidate = new double[m];
            candidate[unit] = 1;
            for (int twice = 0; twice < 2; twice++) {
                removeOthers(m, n, u, sizes, column, candidate);
            }
            double size = norm(candidate);
            if (size > 0.5 / Math.sqrt(m)) {
                for (int i = 0; i < m; i++) {
                    u[i * n + column] = candidate[i] / size;
                }
                return;
            }
        }
    }

    private static void removeOthers(int m, int n, double[] u, double[] sizes, int column, double[] candidate) {
        for (int j = 0; j < n; j++) {
            if (j == column || sizes[j] < 0) {
                continue;
            }
            double dot = 0;
            for (int i = 0; i < m; i++) {
                dot += u[i * n + j] * candidate[i];
            }
            for (int i = 0; i < m; i++) {
                candidate[i] -= dot * u[i * n + j];
            }
        }
    }

    /// `det(U) det(V) U diag(products of the other singular values) V'`, which needs no inverse.
    static double[] cofactors(int n, double[] a) {
        double[] packed = svd(n, n, a);
        double[] u = Arrays.copyOfRange(packed, n, n + n * n);
        double[] v = Arrays.copyOfRange(packed, n + n * n, n + 2 * n * n);
        double sign = Math.signum(Factor.determinant(n, u.clone())) * Math.signum(Factor.determinant(n, v.clone()));
        double[] c = new double[n * n];
        for (int k = 0; k < n; k++) {
            double product = sign;
            for (int other = 0; other < n; other++) {
                product *= other == k ? 1 : packed[other];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += product * u[i * n + k] * v[j * n + k];
                }
            }
        }
        return c;
    }

    /// The smaller root of `t * t + 2 * zeta * t = 1`.
    private static double tangent(double zeta) {
        return Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
    }

    private static void rotate(int rows, int n, double[] x, int p, int q, double c, double s) {
        for (int i = 0; i < rows; i++) {
            double a = x[i * n + p];
            double b = x[i * n + q];
            x[i * n + p] = c * a - s * b;
            x[i * n + q] = s * a + c * b;
        }
    }

    /// Values in an order, and below them the columns of a matrix in the same order.
    private static double[] sorted(double[] values, Comparator<Integer> ascending, double[] columns) {
        int n = values.length;
        int[] order = IntStream.range(0, n).boxed().sorted(ascending).mapToInt(Integer::intValue).toArray();
        double[] sorted = new double[n + columns.length];
        for (int j = 0; j < n; j++) {
            sorted[j] = values[order[j]];
            for (int i = 0; i < columns.length / n; i++) {
                sorted[n + i * n + j] = columns[i * n + order[j]];
            }
        }
        return sorted;
    }

    private static double[] identity(int n) {
        double[] one = new double[n * n];
        for (int i = 0; i < n; i++) {
            one[i * n + i] = 1;
        }
        return one;
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static double offDiagonal(int n, double[] s) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += s[i * n + j] * s[i * n + j];
            }
        }
        return Math.sqrt(sum);
    }
}
