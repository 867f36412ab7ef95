package dev.thalweg.autodiff;

import java.io.Serializable;
import java.util.function.ToDoubleFunction;

/// A real function of one structured argument, such as `double[]` or `double[][]`.
///
/// @param <P> the type of the argument, and of the gradient
@FunctionalInterface
public interface Objective<P> extends ToDoubleFunction<P>, Serializable {
}
