package dev.thalweg.autodiff;

/// The partial derivatives of a function of two arguments, each of its argument's type; `null` where an argument is a constant.
///
/// @param <A> the type of the first argument
/// @param <B> the type of the second argument
public record Gradients2<A, B>(A first, B second) {
}
