package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Objectives of ADBench and GradBench at small sizes: `bench-*`.
final class Benchmarks {
    static final Group GROUP = new Group()
            .with("bench-gmm-d3k2n4", c -> {
                double[][] x = c.matrix("x");
                double gamma = c.number("gamma");
                int m = c.integer("m");
                return objective((double[] alpha, double[][] mu, double[][] q, double[][] l) ->
                        GaussianMixture.logLikelihood(alpha, mu, q, l, x, gamma, m));
            })
            .rows("bench-ba-zero-rotation", 3, (c, k) -> {
                double[] feature = c.vector("feat");
                return objective((double[] camera, double[] point, Double w) -> BundleAdjustment.residuals(camera, point, w, feature)[k]);
            })
            .with("bench-lstm-l2b2c3", c -> {
                double[][] state = c.matrix("state");
                double[][] sequence = c.matrix("seq");
                return objective((double[][] main, double[][] extra) -> Lstm.loss(main, extra, state, sequence));
            })
            .with("bench-llsq", objective(Benchmarks::leastSquares))
            .with("bench-ode", objective(Benchmarks::ode))
            .with("bench-kmeans", objective(Benchmarks::kMeans));

    static final double[][] POINTS = {{0.1, 0.2}, {-0.3, 0.1}, {1.2, 0.8}, {0.9, 1.1}};

    private Benchmarks() {}

    private static double leastSquares(double[] x) {
        int n = 8;
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double residual = Math.signum(t);
            double power = 1;
            for (double xj : x) {
                residual -= xj * power;
                power *= t;
            }
            loss += 0.5 * residual * residual;
        }
        return loss;
    }

    private static double ode(double[] x) {
        double[] y = new double[x.length];
        double h = 0.1;
        for (int step = 0; step < 10; step++) {
            double[] k1 = slope(x, y);
            double[] k2 = slope(x, sum(y, h / 2, k1));
            double[] k3 = slope(x, sum(y, h / 2, k2));
            double[] k4 = slope(x, sum(y, h, k3));
            for (int i = 0; i < y.length; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y[y.length - 1];
    }

    private static double[] slope(double[] x, double[] y) {
        double[] dy = new double[y.length];
        dy[0] = x[0];
        for (int i = 1; i < y.length; i++) {
            dy[i] = x[i] * y[i - 1];
        }
        return dy;
    }

    private static double[] sum(double[] y, double h, double[] k) {
        double[] sum = y.clone();
        for (int i = 0; i < y.length; i++) {
            sum[i] += h * k[i];
        }
        return sum;
    }

    private static double kMeans(double[][] centres) {
        double cost = 0;
        for (double[] point : POINTS) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double[] centre : centres) {
                double dx = centre[0] - point[0];
                double dy = centre[1] - point[1];
                nearest = Math.min(nearest, dx * dx + dy * dy);
            }
            cost += nearest;
        }
        return cost;
    }
}
