package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Objective;
import java.util.Map;

/// `particle`: where a charge must stand for a particle to fly through the origin; the force is the gradient of a potential, and the
/// descent needs the gradient of where forces lead.
final class Particle {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "ff", Entry.of(Input.class, in -> control(in.w, Slope.FORWARD, Slope.FORWARD)),
            "fr", Entry.of(Input.class, in -> control(in.w, Slope.FORWARD, Slope.REVERSE)),
            "rf", Entry.of(Input.class, in -> control(in.w, Slope.REVERSE, Slope.FORWARD)),
            "rr", Entry.of(Input.class, in -> control(in.w, Slope.REVERSE, Slope.REVERSE)));
    private static final double STEP = 0.1;

    private record Input(double w) {}

    private Particle() {}

    private static double control(double start, Slope outer, Slope inner) {
        return Descent.argmin(w -> miss(w[0], inner), outer, new double[] {start})[0];
    }

    /// The square of how far from the origin the particle crosses the axis.
    private static double miss(double w, Slope slope) {
        Objective<double[]> potential = at -> 1 / distance(at, 10, 10 - w) + 1 / distance(at, 10, 0);
        double[] x = {0, 8};
        double[] v = {0.75, 0};
        while (true) {
            double[] uphill = slope.gradient(potential, x);
            x = new double[] {x[0] + STEP * v[0], x[1] + STEP * v[1]};
            if (x[1] <= 0) {
                double crossing = x[0] - x[1] / v[1] * v[0];
                return crossing * crossing;
            }
            v = new double[] {v[0] - STEP * uphill[0], v[1] - STEP * uphill[1]};
        }
    }

    private static double distance(double[] at, double x, double y) {
        return Math.sqrt((at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y));
    }
}
