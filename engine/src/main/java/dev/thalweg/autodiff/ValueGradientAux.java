package dev.thalweg.autodiff;

/// A function's value at a point, its gradient there, and what else it gave.
///
/// @param <G> the type of the argument
/// @param <A> the type of the rest
public record ValueGradientAux<G, A>(double value, G gradient, A aux) {
}
