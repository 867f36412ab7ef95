package dev.thalweg.autodiff;

/// The gradient of a function of several real variables, as a function of the point.
@FunctionalInterface
public interface GradientField {
    /// The partial derivatives at a point.
    ///
    /// @throws IllegalArgumentException if the point has not one coordinate for each variable
    double[] at(double... point);
}
