package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;
import java.util.List;

/// A function of a list of tensors; see [TensorFunction].
@FunctionalInterface
public interface TensorListFunction extends Objective<List<Tensor>> {
    Tensor at(List<Tensor> xs);

    @Override
    default double applyAsDouble(List<Tensor> xs) {
        return at(xs).item();
    }
}
