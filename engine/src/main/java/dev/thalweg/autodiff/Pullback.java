package dev.thalweg.autodiff;

/// A function's result at a point, and the transpose of its Jacobian there, as a linear function of seeds.
///
/// @param <P> the type of the argument, and of its cotangent
/// @param <R> the type of the result, and of the seed
public interface Pullback<P, R> {
    /// The function's result.
    R value();

    /// The seed times the Jacobian: how much the seed's product with the result grows with each number of the argument.
    ///
    /// Each call runs the function and its adjoint.
    ///
    /// @param seed of the shape of the result
    /// @throws IllegalArgumentException if it has another shape
    P pull(R seed);
}
