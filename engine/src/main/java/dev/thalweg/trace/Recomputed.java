package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;

/// The rule of a function of which only arguments and result are kept: its derivative runs it again.
record Recomputed(Traces.Function f) implements JointRule {
    @Override
    public Tensor[] pull(Tensor yBar, Tensor[] xs, Tensor y) {
        return Traces.reverse(f, xs).pull(yBar);
    }

    @Override
    public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        return Traces.forward(f, xs, xDots).tangents()[0];
    }
}
