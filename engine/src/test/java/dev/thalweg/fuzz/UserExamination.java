package dev.thalweg.fuzz;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Holds the gradient of a program, as its user gets it, against differences, and its product with the Hessian against differences of that.
final class UserExamination {
    private static final double WILD = 1e4;
    /// What rounding to single precision may do to a number, or a derivative, of a program that does it all the time.
    private static final double SINGLE = 2e-3;

    private final UserProgram program;
    private final Point point;
    private int compared;
    private int undecided;
    private boolean wild;
    private String refusal;

    UserExamination(UserProgram program) {
        this.program = program;
        this.point = Point.at(program.source().seed() * 2);
    }

    /// @throws IllegalArgumentException if it is no Java
    static Optional<Failure> failure(Source source) {
        return new UserExamination(UserBatch.of(List.of(source)).getFirst()).run();
    }

    int compared() {
        return compared;
    }

    int undecided() {
        return undecided;
    }

    /// Whether the program throws, or its value is not finite or very large.
    boolean isWild() {
        return wild;
    }

    /// Why there is no gradient; null if there is one.
    String refusal() {
        return refusal;
    }

    Optional<Failure> run() {
        try {
            examine();
            return Optional.empty();
        } catch (Mismatch e) {
            return Optional.of(new Failure(program.source(), e.kind(), e.getMessage()));
        } catch (NotDifferentiableException e) {
            refusal = e.getMessage();
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Optional.of(Failure.of(program.source(), e));
        }
    }

    private void examine() {
        double value;
        try {
            value = program.at(point.numbers());
        } catch (RuntimeException e) {
            wild = true;
            expectThrown(e);
            return;
        }
        ValueAndGradient<double[]> found = Autodiff.valueAndGradient(program.function(), point.numbers().clone());
        Mismatch.unless(Double.doubleToLongBits(value) == Double.doubleToLongBits(found.value()), "value", "is " + found.value() + " instead of " + value);
        wild = !(Math.abs(value) < WILD);
        if (!wild) {
            expectDifferences("gradient", found.gradient());
            if (program.source().seed() % 4 == 0) {
                expectProduct();
            }
        }
    }

    /// What the program throws by itself, its derivative throws.
    private void expectThrown(RuntimeException expected) {
        try {
            Autodiff.valueAndGradient(program.function(), point.numbers().clone());
        } catch (NotDifferentiableException e) {
            throw e;
        } catch (RuntimeException e) {
            Mismatch.unless(e.getClass().getName().equals(expected.getClass().getName()), "exception", "is " + e + " instead of " + expected);
            return;
        }
        Mismatch.unless(false, "exception", "is missing: " + expected);
    }

    private void expectDifferences(String what, double[] gradient) {
        double twin = program.near(point);
        double slack = program.source().single() ? SINGLE : 0;
        boolean diverged = !(Math.abs(twin - program.at(point.numbers())) <= slack * (1 + Math.abs(twin)));
        for (int k = 0; k < gradient.length; k++) {
            Differences differences = Differences.of(program::near, point, Point.along(k));
            compared++;
            if (diverged || !differences.isTrustworthy()) {
                undecided++;
            } else {
                Mismatch.unless(Math.abs(gradient[k] - differences.derivative()) <= slack * (1 + Math.abs(gradient[k])) || !differences.contradicts(gradient[k]), what,
                        "by %s is %s, differences say %s (error %.1e), at %s".formatted(Point.name(k), gradient[k], differences.derivative(), differences.error(),
                                Arrays.toString(point.numbers())));
            }
        }
    }

    private void expectProduct() {
        double[] direction = Point.at(program.source().seed() + 1).numbers();
        double[] product = Autodiff.hvp(program.function(), point.numbers().clone(), direction);
        double[] other = Point.at(program.source().seed() + 2).numbers();
        Differences differences = Differences.of(p -> dot(other, Autodiff.gradient(program.function(), p.numbers().clone())), point, direction);
        compared++;
        if (program.source().single() || !differences.isTrustworthy()) {
            undecided++;
            return;
        }
        Mismatch.unless(!differences.contradicts(dot(other, product)), "product with the Hessian",
                "is %s, differences of the gradient say %s (error %.1e)".formatted(dot(other, product), differences.derivative(), differences.error()));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
