package dev.thalweg.tensor;

/// Triangular factors of matrices whose rows stand one behind the other.
///
/// Source: Golub and Van Loan, Matrix Computations, fourth edition, chapters 3 to 5.
final class Factor {
    private Factor() {}

    static double[] cholesky(int n, double[] a) {
        double[] l = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i * n + k] * l[j * n + k];
                }
                if (i == j && !(sum > 0)) {
                    throw new SingularMatrixException("The matrix is not positive definite: pivot %d of its Cholesky factor is %s.\nAdd a small multiple of the identity, or look at eigh()."
                            .formatted(j, sum));
                }
                l[i * n + j] = i == j ? Math.sqrt(sum) : sum / l[j * n + j];
            }
        }
        return l;
    }

    /// @param n the columns of `b`, whose content is replaced by the solution
    static double[] triangularSolve(int m, int n, double[] t, double[] b, boolean lower) {
        for (int step = 0; step < m; step++) {
            int i = lower ? step : m - 1 - step;
            for (int k = lower ? 0 : i + 1; k < (lower ? i : m); k++) {
                subtractRow(b, i, k, t[i * m + k], n);
            }
            double pivot = t[i * m + i];
            if (pivot == 0) {
                throw new SingularMatrixException("The triangular matrix is singular: element (%d, %d) is 0.".formatted(i, i));
            }
            for (int j = 0; j < n; j++) {
                b[i * n + j] /= pivot;
            }
        }
        return b;
    }

    static double[] solve(int m, int n, double[] a, double[] b) {
        int[] order = new int[m];
        factor(m, a, order);
        double[] x = new double[m * n];
        for (int i = 0; i < m; i++) {
            System.arraycopy(b, order[i] * n, x, i * n, n);
        }
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < i; k++) {
                subtractRow(x, i, k, a[i * m + k], n);
            }
        }
        for (int i = 0; i < m; i++) {
            if (a[i * m + i] == 0) {
                throw new SingularMatrixException("The matrix is singular: pivot %d is 0, so that no solution or many exist.\nlstsq() gives one that fits best.".formatted(i));
            }
        }
        return triangularSolve(m, n, a, x, false);
    }

    static double determinant(int n, double[] a) {
        double product = factor(n, a, new int[n]);
        for (int i = 0; i < n; i++) {
            product *= a[i * n + i];
        }
        return product;
    }

    static double logAbsDeterminant(int n, double[] a) {
        factor(n, a, new int[n]);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(Math.abs(a[i * n + i]));
        }
        return sum;
    }

    /// Replaces a matrix by its factors, `L` without its diagonal of ones, with the largest pivots first; gives the sign of the order.
    private static double factor(int n, double[] a, int[] order) {
        double sign = 1;
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int k = 0; k < n; k++) {
            int largest = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i * n + k]) > Math.abs(a[largest * n + k])) {
                    largest = i;
                }
            }
            if (largest != k) {
                exchange(a, order, n, k, largest);
                sign = -sign;
            }
            for (int i = k + 1; i < n && a[k * n + k] != 0; i++) {
                double factor = a[i * n + k] / a[k * n + k];
                a[i * n + k] = factor;
                for (int j = k + 1; j < n; j++) {
                    a[i * n + j] -= factor * a[k * n + j];
                }
            }
        }
        return sign;
    }

    private static void exchange(double[] a, int[] order, int n, int i, int k) {
        for (int j = 0; j < n; j++) {
            double kept = a[i * n + j];
            a[i * n + j] = a[k * n + j];
            a[k * n + j] = kept;
        }
        int kept = order[i];
        order[i] = order[k];
        order[k] = kept;
    }

    private static void subtractRow(double[] b, int i, int k, double factor, int n) {
        for (int j = 0; j < n; j++) {
            b[i * n + j] -= factor * b[k * n + j];
        }
    }

    /// `Q`, `m` by `n`, and `R`, `n` by `n`, one behind the other, by Householder's reflections; the diagonal of `R` is not negative.
    static double[] qr(int m, int n, double[] a) {
        double[] scale = new double[n];
        for (int k = 0; k < n; k++) {
            double size = 0;
            for (int i = k; i < m; i++) {
                size = Math.hypot(size, a[i * n + k]);
            }
            double alpha = a[k * n + k] > 0 ? -size : size;
            scale[k] = alpha;
            if (size == 0) {
                continue;
            }
            a[k * n + k] -= alpha;
            reflect(m, n, k, a, a, k + 1);
        }
        double[] both = new double[(m + n) * n];
        for (int i = 0; i < n; i++) {
            both[i * n + i] = 1;
        }
        for (int k = n - 1; k >= 0; k--) {
            if (scale[k] != 0) {
                reflect(m, n, k, a, both, k);
            }
        }
        for (int i = 0; i < n; i++) {
            double sign = scale[i] < 0 ? -1 : 1;
            for (int row = 0; row < m; row++) {
                both[row * n + i] *= sign;
            }
            both[(m + i) * n + i] = Math.abs(scale[i]);
            for (int j = i + 1; j < n; j++) {
                both[(m + i) * n + j] = sign * a[i * n + j];
            }
        }
        return both;
    }

    /// Reflects the columns of `b` from one on at the plane whose normal stands in column `k` of `v`, below row `k`.
    private static void reflect(int m, int n, int k, double[] v, double[] b, int from) {
        double square = 0;
        for (int i = k; i < m; i++) {
            square += v[i * n + k] * v[i * n + k];
        }
        for (int j = from; j < n && square > 0; j++) {
            double dot = 0;
            for (int i = k; i < m; i++) {
                dot += v[i * n + k] * b[i * n + j];
            }
            for (int i = k; i < m; i++) {
                b[i * n + j] -= 2 * dot / square * v[i * n + k];
            }
        }
    }
}
