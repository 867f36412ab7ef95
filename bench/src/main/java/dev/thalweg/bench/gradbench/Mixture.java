package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients4;
import dev.thalweg.autodiff.Objective4;
import dev.thalweg.bench.adbench.GaussianMixture;
import java.util.Map;

/// `gmm`: the log posterior of a mixture of Gaussians, and its gradient.
final class Mixture {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "objective", Entry.of(Input.class, Mixture::objective),
            "jacobian", Entry.of(Input.class, Mixture::jacobian));

    private record Input(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {}

    private record Independent(double[] alpha, double[][] mu, double[][] q, double[][] l) {}

    private Mixture() {}

    private static double objective(Input in) {
        return GaussianMixture.logPosterior(in.alpha, in.mu, in.q, in.l, in.x, in.gamma, in.m);
    }

    private static Independent jacobian(Input in) {
        double[][] x = in.x;
        double gamma = in.gamma;
        int m = in.m;
        Objective4<double[], double[][], double[][], double[][]> f = (alpha, mu, q, l) -> GaussianMixture.logPosterior(alpha, mu, q, l, x, gamma, m);
        Gradients4<double[], double[][], double[][], double[][]> gradient = Autodiff.gradient(f, in.alpha, in.mu, in.q, in.l);
        return new Independent(gradient.first(), gradient.second(), gradient.third(), gradient.fourth());
    }
}
