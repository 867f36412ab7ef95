package dev.thalweg.trace;

import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Tensor;

/// The rule of an operation that is linear in each of two operands.
///
/// @param left the left operand's cotangent from the result's and the right operand
/// @param right the right operand's cotangent from the result's and the left operand
record BilinearRule(Operation operation, Rule.Transpose left, Rule.Transpose right) implements Rule {
    @Override
    public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        return i == 0 ? left.apply(yBar, xs[1]) : right.apply(yBar, xs[0]);
    }

    @Override
    public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        Tensor byLeft = xDots[0] == null ? null : operation.on(xDots[0], xs[1]);
        Tensor byRight = xDots[1] == null ? null : operation.on(xs[0], xDots[1]);
        return byLeft == null ? byRight : byRight == null ? byLeft : byLeft.add(byRight);
    }
}
