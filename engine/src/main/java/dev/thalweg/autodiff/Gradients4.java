package dev.thalweg.autodiff;

/// The partial derivatives of a function of four arguments, each of its argument's type; `null` where an argument is a constant.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
/// @param <C> the type of the third argument
/// @param <D> the type of the fourth argument
public record Gradients4<A, B, C, D>(A first, B second, C third, D fourth) {
}
