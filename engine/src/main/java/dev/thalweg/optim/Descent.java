package dev.thalweg.optim;

import dev.thalweg.autodiff.ValueAndGradient;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/// The loop of a descent, over anything that gives a value and a gradient.
record Descent(Function<double[], ValueAndGradient<double[]>> slope, Optimiser optimiser, int steps) {
    Descent {
        Objects.requireNonNull(optimiser, "descend needs an optimiser, such as gradientDescent(0.01), but found null");
        if (steps < 0) {
            throw new IllegalArgumentException("descend needs a number of steps of 0 or more, but steps is " + steps);
        }
    }

    Trace from(double[] start) {
        if (start.length == 0) {
            throw new IllegalArgumentException("descend needs a start with at least one coordinate, but the start is empty");
        }
        double[] x = start.clone();
        ValueAndGradient<double[]> here = slope.apply(x.clone());
        String unfit = unfit(x, here);
        if (unfit != null) {
            throw new IllegalArgumentException("descend needs a start where the function is finite, but " + unfit + "; start elsewhere");
        }
        Trace trace = new Trace(steps, x, here.value());
        Optimiser.Update update = optimiser.start(x.length);
        for (int step = 1; step <= steps; step++) {
            update.apply(x, here.gradient());
            // A point that is no longer finite is not worth a call: the function may loop or throw there.
            here = finite(x) ? slope.apply(x.clone()) : null;
            unfit = unfit(x, here);
            if (unfit != null) {
                return trace.endedBy("diverged at step " + step + " of " + optimiser.label() + ", where " + unfit + "; try a smaller rate");
            }
            trace.add(x, here.value());
        }
        return trace;
    }

    private static String unfit(double[] x, ValueAndGradient<double[]> here) {
        if (!finite(x)) {
            return "the point is " + Trace.show(x);
        }
        if (!Double.isFinite(here.value())) {
            return "f is " + here.value() + " at " + Trace.show(x);
        }
        return finite(here.gradient()) ? null : "the gradient is " + Trace.show(here.gradient()) + " at " + Trace.show(x);
    }

    private static boolean finite(double[] x) {
        return Arrays.stream(x).allMatch(Double::isFinite);
    }
}
