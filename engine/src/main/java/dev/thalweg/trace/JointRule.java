package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;

/// A rule that finds the cotangents of all operands together.
public interface JointRule extends Rule {
    /// @return one for each operand; null for a zero
    Tensor[] pull(Tensor yBar, Tensor[] xs, Tensor y);

    @Override
    default Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        return pull(yBar, xs, y)[i];
    }
}
