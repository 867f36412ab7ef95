package dev.thalweg.optim;

/// Momentum that looks ahead: `v = decay * v + g`, then `x -= rate * (g + decay * v)`.
///
/// As `torch.optim.SGD` with `momentum=decay` and `nesterov=True`.
///
/// @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever and others, On the Importance of Initialization and Momentum, 2013</a>
record Nesterov(double rate, double decay) implements Optimiser {
    Nesterov {
        Optimisers.requireRate("nesterov", rate);
        Optimisers.requireDecay("nesterov", "decay", decay);
    }

    @Override
    public Update start(int variables) {
        double[] velocity = new double[variables];
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                velocity[i] = decay * velocity[i] + gradient[i];
                x[i] -= rate * (gradient[i] + decay * velocity[i]);
            }
        };
    }

    @Override
    public String label() {
        return "nesterov(" + rate + ", " + decay + ")";
    }
}
