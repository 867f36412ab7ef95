package dev.thalweg.autodiff;

/// A real function of three arguments of any type; those that are not made of `double` are constants.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
/// @param <C> the type of the third argument
@FunctionalInterface
public interface Objective3<A, B, C> extends Mapping3<A, B, C, Double> {
    double applyAsDouble(A a, B b, C c);

    @Override
    default Double apply(A a, B b, C c) {
        return applyAsDouble(a, b, c);
    }
}
