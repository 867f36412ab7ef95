package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.Map;

/// `llsq`: how far a polynomial is from the sign at `n` points of [-1, 1], and the gradient by its coefficients.
final class LeastSquares {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "primal", Entry.of(Input.class, in -> error(in.x, in.n)),
            "gradient", Entry.of(Input.class, in -> gradient(in.x, in.n)));

    private record Input(double[] x, int n) {}

    private LeastSquares() {}

    private static double[] gradient(double[] x, int n) {
        Objective<double[]> f = coefficients -> error(coefficients, n);
        return Autodiff.gradient(f, x);
    }

    private static double error(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + i * 2.0 / (n - 1);
            double residual = Math.signum(t);
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return sum / 2;
    }
}
