package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;

/// A function of three tensors; see [TensorFunction].
@FunctionalInterface
public interface TensorFunction3 extends Objective3<Tensor, Tensor, Tensor> {
    Tensor at(Tensor a, Tensor b, Tensor c);

    @Override
    default double applyAsDouble(Tensor a, Tensor b, Tensor c) {
        return at(a, b, c).item();
    }
}
