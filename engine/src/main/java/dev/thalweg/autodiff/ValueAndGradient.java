package dev.thalweg.autodiff;

/// A function's value at a point, and its gradient there.
///
/// @param <G> `Double` for one real variable, `double[]` for several, else the type of the argument
public record ValueAndGradient<G>(double value, G gradient) {
}
