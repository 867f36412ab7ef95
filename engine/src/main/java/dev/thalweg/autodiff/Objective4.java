package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of four arguments of any type; those that are not made of `double` are constants.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
/// @param <C> the type of the third argument
/// @param <D> the type of the fourth argument
@FunctionalInterface
public interface Objective4<A, B, C, D> extends Serializable {
    double applyAsDouble(A a, B b, C c, D d);
}
