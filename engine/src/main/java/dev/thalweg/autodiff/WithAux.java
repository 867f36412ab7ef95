package dev.thalweg.autodiff;

/// A function's value, and what else it found on the way: predictions, counts, anything that is wanted beside the gradient.
///
/// @param value what the gradient is of
/// @param aux   given back as it is; no derivative is taken of it
public record WithAux<A>(double value, A aux) {
}
