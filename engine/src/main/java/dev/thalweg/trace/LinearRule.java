package dev.thalweg.trace;

import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Tensor;

/// The rule of an operation that is linear in its only operand: the tangent is the operation itself, the cotangent its transpose.
record LinearRule(Operation operation, Rule.Transpose transpose) implements Rule {
    @Override
    public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        return transpose.apply(yBar, xs[0]);
    }

    @Override
    public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        return operation.on(xDots[0]);
    }
}
