package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;
import java.util.Map;

/// A function of tensors by name; see [TensorFunction].
@FunctionalInterface
public interface TensorMapFunction extends Objective<Map<String, Tensor>> {
    Tensor at(Map<String, Tensor> xs);

    @Override
    default double applyAsDouble(Map<String, Tensor> xs) {
        return at(xs).item();
    }
}
