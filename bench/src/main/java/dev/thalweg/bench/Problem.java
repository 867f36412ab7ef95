package dev.thalweg.bench;

import java.util.List;
import java.util.function.DoubleSupplier;

/// A function and its gradient, to be called over and over; of a gradient, each gives one number.
///
/// @param byHand the gradient as a person writes it, or null
record Problem(String name, DoubleSupplier primal, DoubleSupplier gradient, DoubleSupplier byHand) {
    static List<Problem> all() {
        Expression expression = new Expression();
        Rosenbrock rosenbrock = new Rosenbrock();
        Horner horner = new Horner();
        Lorenz lorenz = new Lorenz();
        Recurrent recurrent = new Recurrent();
        return List.of(
                new Problem("expression", expression::primal, () -> sum(expression.gradient()), () -> sum(expression.byHand())),
                new Problem("rosenbrock", rosenbrock::primal, () -> rosenbrock.gradient()[0], () -> rosenbrock.byHand()[0]),
                new Problem("horner", horner::primal, horner::gradient, horner::byHand),
                new Problem("lorenz", lorenz::primal, () -> sum(lorenz.gradient()), null),
                new Problem("recurrent", recurrent::primal, () -> recurrent.gradient().second()[0], null));
    }

    /// Of a short array: the compiler may not leave out an entry that nobody reads.
    private static double sum(double[] gradient) {
        double sum = 0;
        for (double partial : gradient) {
            sum += partial;
        }
        return sum;
    }
}
