package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;

/// A function of four tensors; see [TensorFunction].
@FunctionalInterface
public interface TensorFunction4 extends Objective4<Tensor, Tensor, Tensor, Tensor> {
    Tensor at(Tensor a, Tensor b, Tensor c, Tensor d);

    @Override
    default double applyAsDouble(Tensor a, Tensor b, Tensor c, Tensor d) {
        return at(a, b, c, d).item();
    }
}
