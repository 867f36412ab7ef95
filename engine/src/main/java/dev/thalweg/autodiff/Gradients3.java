package dev.thalweg.autodiff;

/// The partial derivatives of a function of three arguments, each of its argument's type; `null` where an argument is a constant.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
/// @param <C> the type of the third argument
public record Gradients3<A, B, C>(A first, B second, C third) {
}
