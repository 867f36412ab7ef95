package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Points without a derivative, where a convention decides: `conv-*`.
final class Conventions {
    static final Group GROUP = new Group()
            .with("conv-abs-0", scalars((double x) -> Math.abs(x)))
            .with("conv-cbrt-0", scalars(Math::cbrt))
            .with("conv-sqrt-x2-0", scalars(x -> Math.sqrt(x * x)))
            .with("conv-xsqrt-0", scalars(x -> x * Math.sqrt(x)))
            .with("conv-xlogx-0", scalars(x -> x * Math.log(x)))
            .with("conv-relu-0", scalars(Tutorials::relu))
            .with("conv-min-tie", scalars((x, y) -> Math.min(x, y)))
            .with("conv-maxreduce-tie", objective(Conventions::largest))
            .with("conv-max-dim-tie", objective(Conventions::largest))
            .with("conv-clip-at-bound", scalars((double x) -> Math.clamp(x, -1.0, 1.0)))
            .with("conv-sign-0", scalars((double x) -> Math.signum(x)))
            .with("conv-floor-int", scalars(Math::floor))
            .with("conv-norm2sq-0", objective((double[] x) -> Surfaces.square(Math.hypot(x[0], x[1]))))
            .with("conv-pow-0-2", scalars(Math::pow))
            .with("conv-pow-neg-int", scalars(Math::pow))
            .with("conv-asin-1", scalars(Math::asin))
            .with("conv-acosh-1", scalars(x -> Math.log(x + Math.sqrt(x * x - 1))))
            .with("conv-where-sqrt", scalars(Conventions::weighted))
            .with("conv-lse-neginf", objective(Sequences::logSumExp))
            .with("conv-lse-all-neginf", objective(Sequences::logSumExp))
            .with("conv-softmax-neginf", objective(Conventions::weightedSoftmax))
            .with("conv-prod-zero", objective(Surfaces::product))
            .with("conv-cumprod-zero", objective(Conventions::sumOfProducts))
            .with("conv-softplus-1000", scalars(Guides::softplus))
            .with("conv-logsigmoid--1000", scalars(x -> -Guides.softplus(-x)))
            .with("conv-sinc-0", scalars(x -> x == 0 ? 1 : Math.sin(x) / x))
            .with("conv-remainder-neg", scalars((x, y) -> x % y))
            .with("conv-svd-degenerate", objective(Conventions::nuclearNorm))
            .with("conv-unused-arg", scalars((x, _) -> x))
            .with("conv-hardtanh-edge", scalars(x -> x <= 0 ? 0 : x >= 6 ? 6 : x))
            .with("conv-leakyrelu-0", scalars(x -> x > 0 ? x : 0.01 * x))
            .with("conv-huber-edge", scalars(x -> Math.abs(x) <= 1 ? 0.5 * x * x : Math.abs(x) - 0.5))
            .with("conv-cosine-zero", objective(Conventions::cosine))
            .with("conv-gelu-0", scalars(x -> 0.5 * x * (1 + SpecialFunctions.erf(x / Math.sqrt(2)))));

    private Conventions() {}

    private static double largest(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double xi : x) {
            largest = Math.max(largest, xi);
        }
        return largest;
    }

    /// Both sides are evaluated and weighted by 1 and 0, as array languages do; a real branch gives 1 instead (see AwkwardTest).
    private static double weighted(double x) {
        double inside = x < 1 ? 1 : 0;
        return inside * x + (1 - inside) * Math.sqrt(x);
    }

    /// The third entry of the softmax.
    private static double weightedSoftmax(double[] x) {
        return Math.exp(x[2] - Sequences.logSumExp(x));
    }

    private static double sumOfProducts(double[] x) {
        double product = 1;
        double sum = 0;
        for (double xi : x) {
            product *= xi;
            sum += product;
        }
        return sum;
    }

    /// The sum of the singular values of a 2 by 2 matrix.
    static double nuclearNorm(double[][] a) {
        double squares = a[0][0] * a[0][0] + a[0][1] * a[0][1] + a[1][0] * a[1][0] + a[1][1] * a[1][1];
        return Math.sqrt(squares + 2 * Math.abs(a[0][0] * a[1][1] - a[0][1] * a[1][0]));
    }

    private static double cosine(double[] x, double[] y) {
        double dot = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            dot += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return xx == 0 || yy == 0 ? 0 : dot / (Math.sqrt(xx) * Math.sqrt(yy));
    }
}
