package dev.thalweg.optim;

/// Gradient descent with a decaying velocity: `v = decay * v + g`, then `x -= rate * v`.
///
/// The same as `torch.optim.SGD(lr=rate, momentum=decay)` without damping and without Nesterov's look-ahead.
record Momentum(double rate, double decay) implements Optimiser {
    Momentum {
        Optimisers.requireRate("momentum", rate);
        Optimisers.requireDecay("momentum", "decay", decay);
    }

    @Override
    public Update start(int variables) {
        double[] velocity = new double[variables];
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                velocity[i] = decay * velocity[i] + gradient[i];
                x[i] -= rate * velocity[i];
            }
        };
    }

    @Override
    public String label() {
        return "momentum(" + rate + ", " + decay + ")";
    }
}
