package dev.thalweg.bench;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/// A function and its derivative, to be called over and over; of a derivative, each gives one number.
///
/// @param derivative the gradient; of `-hvp` the Hessian times a vector; of `ba` the Jacobian
/// @param byHand     the same as a person writes it, or null
record Problem(String name, DoubleSupplier primal, DoubleSupplier derivative, DoubleSupplier byHand) {
    static List<Problem> all() {
        return Stream.of(small(), ofAdBench(), secondOrder()).flatMap(List::stream).toList();
    }

    private static List<Problem> small() {
        Expression expression = new Expression();
        Rosenbrock rosenbrock = new Rosenbrock();
        Horner horner = new Horner();
        Lorenz lorenz = new Lorenz();
        Recurrent recurrent = new Recurrent();
        TreeRecursion tree = new TreeRecursion();
        return List.of(
                new Problem("expression", expression::primal, () -> sum(expression.gradient()), () -> sum(expression.byHand())),
                new Problem("rosenbrock", rosenbrock::primal, () -> rosenbrock.gradient()[0], () -> {
                    var both = rosenbrock.byHand();
                    return both.value() + both.gradient()[0];
                }),
                new Problem("horner", horner::primal, horner::gradient, horner::byHand),
                new Problem("lorenz", lorenz::primal, () -> sum(lorenz.gradient()), null),
                new Problem("recurrent", recurrent::primal, () -> recurrent.gradient().second()[0], null),
                new Problem("tree", tree::primal, () -> tree.gradient()[0], null));
    }

    private static List<Problem> ofAdBench() {
        Gmm gmm = new Gmm();
        Lstm lstm = new Lstm();
        Ba ba = new Ba();
        return List.of(
                new Problem("gmm", gmm::primal, () -> gmm.gradient().gradient().first()[0], () -> gmm.byHand().alpha()[0]),
                new Problem("lstm", lstm::primal, () -> lstm.gradient().second()[0][0], null),
                new Problem("ba", () -> ba.primal()[0][0], () -> ba.gradient().values()[0], null));
    }

    private static List<Problem> secondOrder() {
        Rosenbrock rosenbrock = new Rosenbrock();
        Lorenz lorenz = new Lorenz();
        TreeRecursion tree = new TreeRecursion();
        return List.of(
                new Problem("rosenbrock-hvp", rosenbrock::primal, () -> rosenbrock.hessianProduct()[0], null),
                new Problem("lorenz-hvp", lorenz::primal, () -> sum(lorenz.hessianProduct()), null),
                new Problem("tree-hvp", tree::primal, () -> tree.hessianProduct()[0], null));
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
