package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Objective;
import java.util.Map;

/// `saddle`: the least of what is greatest along other axes, by a descent in which each step descends too.
final class Saddle {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "ff", Entry.of(Input.class, in -> saddle(in.start, Slope.FORWARD, Slope.FORWARD)),
            "fr", Entry.of(Input.class, in -> saddle(in.start, Slope.FORWARD, Slope.REVERSE)),
            "rf", Entry.of(Input.class, in -> saddle(in.start, Slope.REVERSE, Slope.FORWARD)),
            "rr", Entry.of(Input.class, in -> saddle(in.start, Slope.REVERSE, Slope.REVERSE)));

    private record Input(double[] start) {}

    private Saddle() {}

    private static double[] saddle(double[] start, Slope outer, Slope inner) {
        double[] x = Descent.argmin(p -> greatest(p, inner, start), outer, start);
        double[] y = Descent.argmax(q -> height(x, q), outer, start);
        return new double[] {x[0], x[1], y[0], y[1]};
    }

    private static double greatest(double[] x, Slope slope, double[] start) {
        Objective<double[]> f = y -> height(x, y);
        return f.applyAsDouble(Descent.argmax(f, slope, start));
    }

    private static double height(double[] x, double[] y) {
        return x[0] * x[0] + x[1] * x[1] - (y[0] * y[0] + y[1] * y[1]);
    }
}
