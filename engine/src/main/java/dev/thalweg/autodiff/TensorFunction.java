package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;

/// A function of a tensor, whose derivative is taken by running it on tensors that stand for values.
///
/// As an [Objective] its result has one element. A lambda of this type needs no parameter types.
@FunctionalInterface
public interface TensorFunction extends Objective<Tensor> {
    Tensor at(Tensor x);

    @Override
    default double applyAsDouble(Tensor x) {
        return at(x).item();
    }
}
