package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.Map;

/// `ode`: a chain of linear equations to time 2 by Runge and Kutta, and the gradient of its last component.
final class Ode {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "primal", Entry.of(Input.class, in -> solve(in.x, in.s)),
            "gradient", Entry.of(Input.class, in -> gradient(in.x, in.s)));

    private record Input(double[] x, int s) {}

    private Ode() {}

    private static double[] gradient(double[] x, int s) {
        Objective<double[]> last = p -> solve(p, s)[p.length - 1];
        return Autodiff.gradient(last, x);
    }

    private static double[] solve(double[] x, int steps) {
        int n = x.length;
        double h = 2.0 / steps;
        double[] y = new double[n];
        for (int step = 0; step < steps; step++) {
            double[] k1 = slope(x, y);
            double[] k2 = slope(x, ahead(y, k1, h / 2));
            double[] k3 = slope(x, ahead(y, k2, h / 2));
            double[] k4 = slope(x, ahead(y, k3, h));
            for (int i = 0; i < n; i++) {
                y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
            }
        }
        return y;
    }

    private static double[] slope(double[] x, double[] y) {
        double[] slope = new double[x.length];
        slope[0] = x[0];
        for (int i = 1; i < x.length; i++) {
            slope[i] = x[i] * y[i - 1];
        }
        return slope;
    }

    private static double[] ahead(double[] y, double[] k, double h) {
        double[] ahead = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            ahead[i] = y[i] + h * k[i];
        }
        return ahead;
    }
}
