package dev.thalweg.optim;

/// Steps of the size of recent steps: the gradient, in units of recent gradients, times the root mean square of the steps before.
///
/// As `torch.optim.Adadelta` with `rho=decay`; its rate is usually 1.
///
/// @see <a href="https://arxiv.org/abs/1212.5701">Zeiler, ADADELTA, 2012</a>
record AdaDelta(double rate, double decay) implements Optimiser {
    private static final double EPSILON = 1e-6;

    AdaDelta {
        Optimisers.requireRate("adaDelta", rate);
        Optimisers.requireDecay("adaDelta", "decay", decay);
    }

    @Override
    public Update start(int variables) {
        double[] squares = new double[variables];
        double[] steps = new double[variables];
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                squares[i] = decay * squares[i] + (1 - decay) * gradient[i] * gradient[i];
                double step = Math.sqrt(steps[i] + EPSILON) / Math.sqrt(squares[i] + EPSILON) * gradient[i];
                steps[i] = decay * steps[i] + (1 - decay) * step * step;
                x[i] -= rate * step;
            }
        };
    }

    @Override
    public String label() {
        return "adaDelta(" + rate + ", " + decay + ")";
    }
}
