package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;

/// A function of a record of tensors; see [TensorFunction].
///
/// @param <P> the record
@FunctionalInterface
public interface ParametersFunction<P extends Parameters> extends Objective<P> {
    Tensor at(P parameters);

    @Override
    default double applyAsDouble(P parameters) {
        return at(parameters).item();
    }
}
