package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;

/// The rule of an operation on each element by itself: a partial derivative for each operand, null for a zero.
record ElementwiseRule(Rule.Scale... partials) implements Rule {
    @FunctionalInterface
    interface OfOne {
        Tensor apply(Tensor g, Tensor x, Tensor y);
    }

    @FunctionalInterface
    interface OfTwo {
        Tensor apply(Tensor g, Tensor a, Tensor b, Tensor y);
    }

    static Rule unary(OfOne partial) {
        return new ElementwiseRule((g, xs, y) -> partial.apply(g, xs[0], y));
    }

    static Rule binary(OfTwo byA, OfTwo byB) {
        return new ElementwiseRule((g, xs, y) -> byA.apply(g, xs[0], xs[1], y), (g, xs, y) -> byB.apply(g, xs[0], xs[1], y));
    }

    @Override
    public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        return partials[i] == null ? null : partials[i].apply(yBar, xs, y);
    }

    @Override
    public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        Tensor sum = null;
        for (int i = 0; i < xs.length; i++) {
            Tensor part = xDots[i] == null ? null : pull(i, xDots[i], xs, y);
            sum = part == null ? sum : sum == null ? part : sum.add(part);
        }
        return sum == null ? null : sum.broadcastTo(y.shape().sizes());
    }
}
