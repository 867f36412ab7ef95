package dev.thalweg.autodiff;

import java.io.Serializable;

/// A differentiable function from two arguments to one result, each a number, an array, or a record, list or map of these.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
/// @param <R> the type of the result
@FunctionalInterface
public interface Mapping2<A, B, R> extends Serializable {
    R apply(A a, B b);
}
