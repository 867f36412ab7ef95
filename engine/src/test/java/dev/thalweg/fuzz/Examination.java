package dev.thalweg.fuzz;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Holds the derivatives of one program against each other, against differences, and against the interpreter.
final class Examination {
    private static final int POINTS = 2;
    /// Values of this size and more leave differences too few digits.
    private static final double WILD = 1e4;

    private final Subject subject;
    private int compared;
    private int undecided;
    private int wild;

    Examination(Subject subject) {
        this.subject = subject;
    }

    /// How a program alone fails, by all means.
    ///
    /// @throws IllegalArgumentException if it is no Java
    static Optional<Failure> failure(Source source) {
        return new Examination(Batch.of(List.of(source), all -> true).getFirst()).run();
    }

    /// Derivatives that differences have confirmed or contradicted.
    int compared() {
        return compared;
    }

    /// Derivatives of which differences could not tell.
    int undecided() {
        return undecided;
    }

    /// Points that were left out because the program's value there is not finite or is very large.
    int wild() {
        return wild;
    }

    Optional<Failure> run() {
        try {
            examine();
            return Optional.empty();
        } catch (Mismatch e) {
            return Optional.of(new Failure(subject.source(), e.kind(), e.getMessage()));
        } catch (Refusal e) {
            return Optional.of(new Failure(subject.source(), "refused: " + e.getMessage().replaceAll("Programs\\d+\\.f\\d+ \\(.*?\\)", "f"), e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(Failure.of(subject.source(), e));
        }
    }

    private void examine() {
        Runner plain = Runner.plain(subject);
        Function function = subject.lifted();
        Function adjoint = subject.adjoint(function);
        Runner reverse = Runner.compiled(adjoint, subject);
        List<Point> points = points(plain);
        for (Point point : points) {
            Runner.Result found = reverse.adjointAt(point);
            expectSame("value of the adjoint program", plain.at(point), found.value());
            expectGradient(plain, point, found.gradient());
        }
        if (subject.thorough()) {
            expectInterpreted(function, adjoint, points);
            expectOtherModes(function, reverse, points);
            expectDirections(function, adjoint, reverse, points);
        }
    }

    /// Also where the numbers are none, and programs may throw.
    private void expectInterpreted(Function function, Function adjoint, List<Point> points) {
        Runner plain = Runner.plain(subject);
        Runner interpreted = Runner.interpreted(function, subject);
        Runner compiled = Runner.compiled(adjoint, subject);
        Runner slow = Runner.interpreted(adjoint, subject);
        List<Point> all = new ArrayList<>(points);
        all.add(Point.special(subject.source().seed()));
        for (Point point : all) {
            String value = outcome(() -> plain.at(point));
            expectEqual("value by the interpreter", value, outcome(() -> interpreted.at(point)));
            expectEqual("value by the adjoint program", value, outcome(() -> compiled.adjointAt(point).value()));
            expectEqual("arrays by the interpreter", outcome(() -> Arrays.toString(plain.leftAt(point))), outcome(() -> Arrays.toString(interpreted.leftAt(point))));
            expectEqual("compiled and interpreted", outcome(() -> compiled.adjointAt(point)), outcome(() -> slow.adjointAt(point)));
        }
    }

    private static String outcome(Supplier<Object> computation) {
        try {
            return computation.get().toString();
        } catch (IllegalStateException | ArithmeticException | IndexOutOfBoundsException e) {
            return e.getClass().getName();
        }
    }

    private static void expectEqual(String what, String expected, String found) {
        Mismatch.unless(expected.equals(found), what, "is " + found + " instead of " + expected);
    }

    private void expectOtherModes(Function function, Runner reverse, List<Point> points) {
        Function derivative = subject.derivative(function);
        Function tangent = subject.tangent(function);
        List<Runner> forward = List.of(Runner.compiled(tangent, subject), Runner.compiled(subject.tangentOfSecond(function), subject));
        Runner first = Runner.compiled(derivative, subject);
        Runner second = Runner.compiled(subject.tangent(derivative), subject);
        Runner forwardTwice = Runner.compiled(subject.tangent(tangent), subject);
        for (Point point : points) {
            double[] gradient = reverse.adjointAt(point).gradient();
            for (int k = 0; k < 2; k++) {
                expectClose("forward and reverse by " + Point.name(k), forward.get(k).at(point), gradient[k]);
            }
            expectClose("gradient and derivative by a", gradient[0], first.at(point));
            expectClose("second derivative, over reverse and over forward", second.at(point), forwardTwice.at(point));
            expectDifferences("second derivative", first::at, point, Point.along(0), "a", second.at(point));
        }
    }

    private void expectDirections(Function function, Function adjoint, Runner reverse, List<Point> points) {
        Runner along = Runner.compiled(subject.directional(function), subject);
        Runner product = Runner.compiled(subject.product(adjoint), subject);
        double[] d = Point.at(subject.source().seed() + 1).numbers();
        double[] e = Point.at(subject.source().seed() + 2).numbers();
        for (Point point : points) {
            expectClose("derivative along a direction", along.alongAt(d, point), dot(d, reverse.adjointAt(point).gradient()));
            double curvature = dot(e, product.productAt(d, point));
            expectClose("the Hessian is symmetric", curvature, dot(d, product.productAt(e, point)));
            expectDifferences("product with the Hessian", p -> dot(e, reverse.adjointAt(p).gradient()), point, d, "a direction", curvature);
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private List<Point> points(Runner plain) {
        List<Point> tame = new ArrayList<>();
        for (int i = 0; i < (subject.thorough() ? POINTS : 1); i++) {
            Point point = Point.at(subject.source().seed() * POINTS + i);
            double value = plain.at(point);
            if (Math.abs(value) < WILD) {
                tame.add(point);
            } else {
                wild++;
            }
        }
        return tame;
    }

    private void expectGradient(Runner plain, Point point, double[] gradient) {
        for (int k = 0; k < gradient.length; k++) {
            expectDifferences("gradient", plain::at, point, Point.along(k), Point.name(k), gradient[k]);
        }
    }

    private void expectDifferences(String what, ToDoubleFunction<Point> f, Point point, double[] direction, String by, double found) {
        if (subject.source().single()) {
            return;
        }
        Differences differences = Differences.of(f, point, direction);
        compared++;
        if (!differences.isTrustworthy()) {
            undecided++;
        }
        Mismatch.unless(!differences.contradicts(found), what, "by %s is %s, differences say %s (error %.1e), at %s"
                .formatted(by, found, differences.derivative(), differences.error(), Arrays.toString(point.numbers())));
    }

    private static void expectSame(String what, double expected, double found) {
        Mismatch.unless(Double.doubleToLongBits(expected) == Double.doubleToLongBits(found), what, "is " + found + " instead of " + expected);
    }

    private void expectClose(String what, double a, double b) {
        Mismatch.unless(Math.abs(a - b) <= (subject.source().single() ? 1e-3 : 1e-8) * (1 + Math.abs(a)), what, a + " and " + b);
    }
}
