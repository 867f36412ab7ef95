package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Algorithms of numerical textbooks as they are usually written.
final class AlgorithmConstructs {
    private static final double[][] GENERAL = {{0.3, -1, 0.5}, {2, 1.5, -0.7}, {1.1, 0.2, -1.8}};

    static final List<Construct> ALL = List.of(
            of("Horner's scheme", objective(AlgorithmConstructs::horner), 0.9, new double[] {1, -2, 0.5, 3}),
            of("log-sum-exp", objective(Sequences::logSumExp), new double[] {0.5, -1, 2}),
            of("softmax", objective((double[] x) -> softmax(x)[1]), new double[] {0.5, -1, 2}),
            of("Lorenz by Runge and Kutta", scalars(AlgorithmConstructs::lorenz), 10.0, 28.0, 8 / 3.0),
            of("convolution", objective(AlgorithmConstructs::convolution), new double[] {0.3, -1, 0.5, 2, 1.1}, new double[] {0.2, 0.7, -0.4}),
            of("two-dimensional convolution", objective(AlgorithmConstructs::convolution2), GENERAL, new double[][] {{1, -1}, {0.5, 2}}),
            of("recurrent network", objective(AlgorithmConstructs::recurrent), GENERAL, new double[] {0.1, 0.2, -0.3}),
            of("Simpson's rule", scalars(AlgorithmConstructs::simpson), 0.4, 1.9),
            of("bisection that never sees the number", scalars(AlgorithmConstructs::bisection), 2.0),
            of("arithmetic-geometric mean", scalars(AlgorithmConstructs::agm), 1.0, 2.0),
            of("continued fraction", scalars(SpecialFunctions::erfc), 2.5),
            of("gradient descent inside", scalars(AlgorithmConstructs::descentInside), 0.05),
            of("bubble sort", objective(AlgorithmConstructs::bubbleSort), new double[] {0.5, -1.2, 2, 0.8}).is(2, 1, 4, 3),
            of("running median of three", objective(AlgorithmConstructs::medians), new double[] {0.5, -1.2, 2, 0.8, 0.1}),
            of("mean and variance", objective(AlgorithmConstructs::variance), new double[] {0.5, -1.2, 2, 0.8}));

    private AlgorithmConstructs() {}

    private static double horner(double x, double[] c) {
        double y = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            y = y * x + c[i];
        }
        return y;
    }

    private static double[] softmax(double[] x) {
        double norm = Sequences.logSumExp(x);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i] - norm);
        }
        return y;
    }

    private static double lorenz(double sigma, double rho, double beta) {
        double[] y = {1, 1, 1};
        double h = 0.01;
        for (int step = 0; step < 50; step++) {
            double[] k1 = slope(y, sigma, rho, beta);
            double[] k2 = slope(along(y, h / 2, k1), sigma, rho, beta);
            double[] k3 = slope(along(y, h / 2, k2), sigma, rho, beta);
            double[] k4 = slope(along(y, h, k3), sigma, rho, beta);
            for (int i = 0; i < 3; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y[0] * y[1] + y[2];
    }

    private static double[] slope(double[] y, double sigma, double rho, double beta) {
        return new double[] {sigma * (y[1] - y[0]), y[0] * (rho - y[2]) - y[1], y[0] * y[1] - beta * y[2]};
    }

    private static double[] along(double[] y, double h, double[] k) {
        return new double[] {y[0] + h * k[0], y[1] + h * k[1], y[2] + h * k[2]};
    }

    private static double convolution(double[] x, double[] w) {
        double sum = 0;
        for (int i = 0; i + w.length <= x.length; i++) {
            double y = 0;
            for (int k = 0; k < w.length; k++) {
                y += x[i + k] * w[k];
            }
            sum += y * y;
        }
        return sum;
    }

    private static double convolution2(double[][] x, double[][] w) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                double y = 0;
                for (int k = 0; k < w.length; k++) {
                    for (int l = 0; l < w.length; l++) {
                        if (i + k < x.length && j + l < x.length) {
                            y += x[i + k][j + l] * w[k][l];
                        }
                    }
                }
                sum += Math.tanh(y);
            }
        }
        return sum;
    }

    private static double recurrent(double[][] w, double[] h) {
        double[] state = h;
        for (int t = 0; t < 6; t++) {
            double[] next = new double[state.length];
            for (int i = 0; i < next.length; i++) {
                double z = 0.1 * t;
                for (int j = 0; j < state.length; j++) {
                    z += w[i][j] * state[j];
                }
                next[i] = Math.tanh(z);
            }
            state = next;
        }
        return state[0] - state[1] * state[2];
    }

    private static double simpson(double a, double b) {
        int n = 20;
        double h = (b - a) / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double x = a + i * h;
            sum += (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-x * x);
        }
        return sum * h / 3;
    }

    /// Comparisons alone depend on `x`, so the derivative of the code is 0, as differences of a step function are.
    private static double bisection(double x) {
        double low = 0;
        double high = 4;
        for (int i = 0; i < 8; i++) {
            double middle = (low + high) / 2;
            if (middle * middle < x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double agm(double a, double g) {
        while (Math.abs(a - g) > 1e-14) {
            double mean = (a + g) / 2;
            g = Math.sqrt(a * g);
            a = mean;
        }
        return a;
    }

    private static double descentInside(double rate) {
        double x = -1.2;
        double y = 1;
        for (int i = 0; i < 20; i++) {
            double gx = 2 * (x - 1) + y;
            double gy = 4 * y + x;
            x -= rate * gx;
            y -= rate * gy;
        }
        return (x - 1) * (x - 1) + 2 * y * y + x * y;
    }

    private static double bubbleSort(double[] x) {
        double[] a = x.clone();
        for (int end = a.length - 1; end > 0; end--) {
            for (int i = 0; i < end; i++) {
                if (a[i] > a[i + 1]) {
                    double swap = a[i];
                    a[i] = a[i + 1];
                    a[i + 1] = swap;
                }
            }
        }
        return a[0] + 2 * a[1] + 3 * a[2] + 4 * a[3];
    }

    private static double medians(double[] x) {
        double y = 0;
        for (int i = 1; i + 1 < x.length; i++) {
            double median = Math.max(Math.min(x[i - 1], x[i]), Math.min(Math.max(x[i - 1], x[i]), x[i + 1]));
            y += median * median;
        }
        return y;
    }

    private static double variance(double[] x) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double gap = x[i] - mean;
            mean += gap / (i + 1);
            squares += gap * (x[i] - mean);
        }
        return squares / (x.length - 1);
    }
}
