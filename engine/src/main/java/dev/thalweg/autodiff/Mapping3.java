package dev.thalweg.autodiff;

import java.io.Serializable;

/// A differentiable function from three arguments to one result; see [Mapping2].
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
/// @param <C> the type of the third argument
/// @param <R> the type of the result
@FunctionalInterface
public interface Mapping3<A, B, C, R> extends Serializable {
    R apply(A a, B b, C c);
}
