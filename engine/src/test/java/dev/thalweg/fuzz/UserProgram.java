package dev.thalweg.fuzz;

import dev.thalweg.autodiff.Objective;

/// A program as its user passes it: a function of all numbers of a point.
///
/// @param doubled the same in double precision, which differences are taken of
record UserProgram(Source source, Objective<double[]> function, Objective<double[]> doubled) {
    double at(double[] numbers) {
        return function.applyAsDouble(numbers.clone());
    }

    /// NaN where it throws.
    double near(Point point) {
        try {
            return doubled.applyAsDouble(point.numbers().clone());
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
