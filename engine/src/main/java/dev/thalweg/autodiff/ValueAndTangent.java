package dev.thalweg.autodiff;

/// A function's value at a point, and its derivative there along a direction.
///
/// @param <R> the type of the function's result
public record ValueAndTangent<R>(R value, R tangent) {
}
