package dev.thalweg.optim;

/// Another optimiser, to which gradients longer than a bound are shown shortened to it.
///
/// As `torch.nn.utils.clip_grad_norm_`, which adds 1e-6 to the length that it divides by.
///
/// @see <a href="https://proceedings.mlr.press/v28/pascanu13.html">Pascanu, Mikolov and Bengio, On the Difficulty of Training Recurrent Networks, 2013</a>
record ClippedNorm(Optimiser inner, double longest) implements Optimiser {
    private static final double EPSILON = 1e-6;

    ClippedNorm {
        if (!(longest > 0)) {
            throw new IllegalArgumentException("clipNorm needs a positive length that gradients are shortened to, but it is " + longest + "; try 1");
        }
    }

    @Override
    public Update start(int variables) {
        Update update = inner.start(variables);
        return (x, gradient) -> {
            double squares = 0;
            for (double g : gradient) {
                squares += g * g;
            }
            double factor = Math.min(1, longest / (Math.sqrt(squares) + EPSILON));
            double[] clipped = gradient.clone();
            for (int i = 0; i < clipped.length; i++) {
                clipped[i] *= factor;
            }
            update.apply(x, clipped);
        };
    }

    @Override
    public String label() {
        return inner.label() + ".clipNorm(" + longest + ")";
    }
}
