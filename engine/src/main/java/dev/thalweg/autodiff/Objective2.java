package dev.thalweg.autodiff;

import java.io.Serializable;
import java.util.function.ToDoubleBiFunction;

/// A real function of two arguments of any type; those that are not made of `double` are constants.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
@FunctionalInterface
public interface Objective2<A, B> extends ToDoubleBiFunction<A, B>, Serializable {
}
