package dev.thalweg.autodiff;

/// A small dense system of linear equations, solved by elimination with row exchanges.
final class LinearSystem {
    private LinearSystem() {}

    /// Solves `a x = b`; both are overwritten.
    ///
    /// @throws ArithmeticException if the matrix is singular
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            exchange(a, b, k, pivot(a, k));
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

    static double[][] transposed(double[][] a) {
        double[][] t = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static int pivot(double[][] a, int k) {
        int largest = k;
        for (int i = k + 1; i < a.length; i++) {
            largest = Math.abs(a[i][k]) > Math.abs(a[largest][k]) ? i : largest;
        }
        if (a[largest][k] == 0 || Double.isNaN(a[largest][k])) {
            throw singular();
        }
        return largest;
    }

    static ArithmeticException singular() {
        return new ArithmeticException("The Jacobian by the unknowns is singular: the equations do not determine how the solution moves.");
    }

    private static void exchange(double[][] a, double[] b, int i, int j) {
        double[] row = a[i];
        a[i] = a[j];
        a[j] = row;
        double number = b[i];
        b[i] = b[j];
        b[j] = number;
    }
}
