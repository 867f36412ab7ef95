package dev.thalweg.optim;

/// Another optimiser, for the function plus `decay * |x|^2 / 2`: each gradient gets `decay * x` added.
record WeightDecay(Optimiser inner, double decay) implements Optimiser {
    WeightDecay {
        Optimisers.requireDecay("weightDecay", "decay", decay);
    }

    @Override
    public Update start(int variables) {
        Update update = inner.start(variables);
        return (x, gradient) -> {
            double[] decayed = gradient.clone();
            for (int i = 0; i < x.length; i++) {
                decayed[i] += decay * x[i];
            }
            update.apply(x, decayed);
        };
    }

    @Override
    public String label() {
        return inner.label() + ".weightDecay(" + decay + ")";
    }
}
