package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Objective;

/// The gradient descent that GradBench prescribes for `particle` and `saddle`: steps get longer after ten that went down, and shorter after one that did not.
final class Descent {
    private static final double CLOSE = 1e-5;
    private static final int PATIENCE = 10;

    private Descent() {}

    static double[] argmin(Objective<double[]> f, Slope slope, double[] start) {
        double[] x = start.clone();
        double value = f.applyAsDouble(x);
        double[] gradient = slope.gradient(f, x);
        double rate = CLOSE;
        int good = 0;
        while (length(gradient) > CLOSE) {
            if (good == PATIENCE) {
                rate *= 2;
                good = 0;
            } else {
                double[] next = ahead(x, gradient, -rate);
                if (distance(x, next) <= CLOSE) {
                    return x;
                }
                double nextValue = f.applyAsDouble(next);
                if (nextValue < value) {
                    x = next;
                    value = nextValue;
                    gradient = slope.gradient(f, x);
                    good++;
                } else {
                    rate /= 2;
                    good = 0;
                }
            }
        }
        return x;
    }

    static double[] argmax(Objective<double[]> f, Slope slope, double[] start) {
        return argmin(x -> -f.applyAsDouble(x), slope, start);
    }

    private static double[] ahead(double[] x, double[] direction, double by) {
        double[] ahead = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            ahead[i] = x[i] + by * direction[i];
        }
        return ahead;
    }

    private static double length(double[] x) {
        return distance(x, new double[x.length]);
    }

    private static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return Math.sqrt(sum);
    }
}
