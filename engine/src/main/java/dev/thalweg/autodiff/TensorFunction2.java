package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;

/// A function of two tensors; see [TensorFunction].
@FunctionalInterface
public interface TensorFunction2 extends Objective2<Tensor, Tensor> {
    Tensor at(Tensor a, Tensor b);

    @Override
    default double applyAsDouble(Tensor a, Tensor b) {
        return at(a, b).item();
    }
}
