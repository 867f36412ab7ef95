package dev.thalweg.optim;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;

/// Newton's method for a minimum: `x -= H^-1 g`, with the Hessian by forward over reverse mode.
///
/// Pure: no line search, so it runs to a saddle as gladly as to a minimum.
final class Newton {
    private Newton() {}

    static Trace descend(Objective<double[]> f, double[] start, int steps) {
        Optimiser step = variables -> (x, gradient) -> {
            double[] direction = solve(Autodiff.hessian(f, x), gradient);
            for (int i = 0; i < x.length; i++) {
                x[i] -= direction[i];
            }
        };
        return new Descent(x -> Autodiff.valueAndGradient(f, x), step, steps).from(start);
    }

    /// By Gauss, with the largest pivot of each column; not finite for a singular matrix.
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        double[] b = right.clone();
        for (int column = 0; column < n; column++) {
            pivot(a, b, column);
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                b[row] -= a[row][k] * b[k];
            }
            b[row] /= a[row][row];
        }
        return b;
    }

    private static void pivot(double[][] a, double[] b, int column) {
        int best = column;
        for (int row = column + 1; row < b.length; row++) {
            if (Math.abs(a[row][column]) > Math.abs(a[best][column])) {
                best = row;
            }
        }
        double[] row = a[best];
        a[best] = a[column];
        a[column] = row;
        double number = b[best];
        b[best] = b[column];
        b[column] = number;
    }
}
