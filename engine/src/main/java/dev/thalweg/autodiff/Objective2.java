package dev.thalweg.autodiff;

import java.util.function.ToDoubleBiFunction;

/// A real function of two arguments of any type; those that are not made of `double` are constants.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
@FunctionalInterface
public interface Objective2<A, B> extends ToDoubleBiFunction<A, B>, Mapping2<A, B, Double> {
    @Override
    default Double apply(A a, B b) {
        return applyAsDouble(a, b);
    }
}
