package dev.thalweg.autodiff;

import java.util.function.ToDoubleFunction;

/// A real function of one structured argument, such as `double[]` or `double[][]`.
///
/// @param <P> the type of the argument, and of the gradient
@FunctionalInterface
public interface Objective<P> extends ToDoubleFunction<P>, Mapping<P, Double> {
    @Override
    default Double apply(P x) {
        return applyAsDouble(x);
    }
}
