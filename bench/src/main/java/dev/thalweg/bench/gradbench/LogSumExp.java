package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.Map;

/// `lse`: the logarithm of a sum of exponentials, and its gradient.
final class LogSumExp {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "primal", Entry.of(Input.class, in -> value(in.x)),
            "gradient", Entry.of(Input.class, in -> Autodiff.gradient((Objective<double[]>) LogSumExp::value, in.x)));

    private record Input(double[] x) {}

    private LogSumExp() {}

    private static double value(double[] x) {
        double largest = x[0];
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - largest);
        }
        return Math.log(sum) + largest;
    }
}
