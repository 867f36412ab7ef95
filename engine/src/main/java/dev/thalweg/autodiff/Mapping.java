package dev.thalweg.autodiff;

import java.io.Serializable;

/// A differentiable function from one argument to one result, each a number, an array of numbers, or a record, list or map of these.
///
/// The other function types are mappings too, so that [Autodiff#vjp] and [Autodiff#jvp] take any of them.
///
/// @param <P> the type of the argument: `Double`, `double[]`, `double[][]`
/// @param <R> the type of the result, likewise
@FunctionalInterface
public interface Mapping<P, R> extends Serializable {
    R apply(P x);
}
