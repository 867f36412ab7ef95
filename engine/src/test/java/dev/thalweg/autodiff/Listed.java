package dev.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;

/// A function that only the recorded way has a derivative of: whose methods the list's are shows when it runs.
public final class Listed implements ScalarFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public double applyAsDouble(double x) {
        return terms(x);
    }

    public static double terms(double x) {
        List<Double> terms = new ArrayList<>(List.of(x, x * x));
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    public static double cubic(double x) {
        return x + x * x + x * x * x;
    }

    /// Gives the method a rule, which is wrong, so that it shows.
    public static void register() {
        Rules.vjp(Listed::terms, (Double x, Double y, Double yBar) -> 42 * yBar);
    }
}
