package dev.thalweg.optim;

/// Gradient descent whose rate falls slowly, `rate / (1 + 1e-4 * rate * t)^0.75`, and that shrinks the point a little at each step.
///
/// As the parameters of `torch.optim.ASGD`; the average of the points, after which the method is named, is left to whoever reads the trace.
///
/// @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging, 1992</a>
record Asgd(double rate) implements Optimiser {
    private static final double SHRINKAGE = 1e-4;
    private static final double POWER = 0.75;

    Asgd {
        Optimisers.requireRate("asgd", rate);
    }

    @Override
    public Update start(int variables) {
        int[] count = {0};
        return (x, gradient) -> {
            double now = rate / Math.pow(1 + SHRINKAGE * rate * count[0]++, POWER);
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] * (1 - SHRINKAGE * now) - now * gradient[i];
            }
        };
    }

    @Override
    public String label() {
        return "asgd(" + rate + ")";
    }
}
