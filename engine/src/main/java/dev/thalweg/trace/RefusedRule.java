package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;

/// The rule of an operation that has a derivative, but none here.
record RefusedRule(String name, String remedy) implements Rule {
    @Override
    public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        throw TracedValueException.at("takes a derivative through " + name + ", which has no rule", remedy);
    }

    @Override
    public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        return pull(0, y, xs, y);
    }
}
