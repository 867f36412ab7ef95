package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ScalarFunction2;
import java.util.List;

/// Calls of helpers, and the ways to hand over a function: lambdas, method references, classes.
final class CallConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a helper", scalars(x -> square(square(x))), 1.2).is(4 * Math.pow(1.2, 3)),
            of("three levels of helpers", scalars(CallConstructs::third), 0.6),
            of("a helper called in a loop", scalars(CallConstructs::inLoop), 0.6),
            of("a helper with two returns", scalars(x -> twoReturns(x) + twoReturns(-x)), 1.2).is(1.4),
            of("a helper that changes its argument", objective(CallConstructs::throughHelper), X),
            of("a helper that returns an array", objective((double[] x) -> scaled(x, x[0])[2] * scaled(x, x[1])[3]), X),
            of("a helper that returns its argument", objective((double[] x) -> itself(x)[0] * itself(x)[1]), X),
            of("a helper that returns one of two", objective(CallConstructs::oneOfTwo), X),
            of("a helper with a matrix", objective(CallConstructs::matrixProduct), new double[][] {{1, 2}, {3, 4}},
                    new double[][] {{0.5, -1}, {2, 0.1}}),
            of("a helper with many arguments", scalars(x -> eight(x, 2 * x, 3, x, 5, x * x, 7, x)), 1.2),
            of("a helper of integers", scalars(x -> x * gcd(84, 36)), 1.2).is(12),
            of("a helper with varargs", scalars((x, y) -> sum(x, y, x * y)), 1.2, 0.7).is(1.7, 2.2),
            of("a helper with varargs, none given", scalars(x -> x * (1 + sum())), 1.2).is(1),
            of("a helper of another class", scalars(Elementary::sigmoid), 0.3),
            of("a helper of an interface", scalars(x -> Helpers.cube(x)), 1.2).is(3 * 1.44),
            of("a helper whose result is dropped", scalars(CallConstructs::dropped), 1.2).is(2.4),
            of("a void helper", objective(CallConstructs::voidHelper), X),
            of("a helper with an early return in its loop", objective((double[] x) -> firstAbove(x, 1) * x[0]), X).is(2, 0, 0.5, 0),
            of("eight arguments", scalars(CallConstructs::eight), 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8),
            of("seven arguments", scalars((a, b, c, d, e, f, g) -> a * b + c * d + e * f * g), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)
                    .is(2, 1, 4, 3, 42, 35, 30),
            of("four arrays", objective((double[] a, double[] b, double[] c, double[] d) -> a[0] * b[0] + c[0] * d[0]),
                    new double[] {1}, new double[] {2}, new double[] {3}, new double[] {4}).is(2, 1, 4, 3),
            of("a lambda with a block", blockLambda(), 1.2),
            of("a lambda that captures a number", capturesNumber(3), 1.2).is(7.2),
            of("a lambda that captures an array", capturesArray(X), 1.2),
            of("a lambda that captures ints, longs, booleans", capturesOthers(2, 3L, true), 1.2).is(6),
            of("a lambda that captures a matrix", capturesMatrix(new double[][] {{1, 2}, {3, 4}}), new double[] {0.3, -0.7}),
            of("a lambda in a lambda's method", nestedCapture(2).derive(3), 1.2).is(6),
            of("a method reference to Math", scalars(Math::sin), 1.2).is(Math.cos(1.2)),
            of("a method reference to a user's method", scalars(CallConstructs::square), 1.2).is(2.4),
            of("a method reference with varargs", scalars((ScalarFunction2) CallConstructs::sum), 1.2, 0.7).is(1, 1),
            of("an anonymous class", scalars(anonymous()), 1.2).is(2.4),
            of("a named class", scalars(new Doubler()), 1.2).is(2),
            of("a named class with a field", scalars(new Power(3)), 1.2).is(3 * 1.44),
            of("a record as function", scalars(new Scale(2.5)), 1.2).is(2.5),
            of("an enum as function", scalars(Fixed.SQUARE), 1.2).is(2.4),
            of("an anonymous class over arrays", objective(anonymousObjective()), X));

    interface Helpers {
        static double cube(double x) {
            return x * x * x;
        }
    }

    @SuppressWarnings("serial")
    static final class Doubler implements ScalarFunction {
        @Override
        public double applyAsDouble(double x) {
            return 2 * x;
        }
    }

    @SuppressWarnings("serial")
    static final class Power implements ScalarFunction {
        private final int n;

        Power(int n) {
            this.n = n;
        }

        @Override
        public double applyAsDouble(double x) {
            double y = 1;
            for (int i = 0; i < n; i++) {
                y *= x;
            }
            return y;
        }
    }

    record Scale(double factor) implements ScalarFunction {
        @Override
        public double applyAsDouble(double x) {
            return factor * x;
        }
    }

    enum Fixed implements ScalarFunction {
        SQUARE;

        @Override
        public double applyAsDouble(double x) {
            return x * x;
        }
    }

    private record Nested(double outer) {
        Program derive(double inner) {
            double factor = outer * inner;
            return scalars(x -> x * factor);
        }
    }

    private CallConstructs() {}

    private static double square(double x) {
        return x * x;
    }

    private static double first(double x) {
        return Math.sin(x) + x;
    }

    private static double second(double x) {
        return first(x) * first(x * x);
    }

    private static double third(double x) {
        return second(x) + first(second(x));
    }

    private static double inLoop(double x) {
        double y = x;
        for (int i = 0; i < 4; i++) {
            y = first(y) * 0.3 + square(x);
        }
        return y;
    }

    private static double twoReturns(double x) {
        if (x < 0) {
            return x;
        }
        return x * x;
    }

    private static double throughHelper(double[] x) {
        double[] a = x.clone();
        double largest = normalise(a);
        return largest * a[0] * a[3] + a[1];
    }

    private static double normalise(double[] a) {
        double largest = 0;
        for (double v : a) {
            largest = Math.max(largest, Math.abs(v));
        }
        for (int i = 0; i < a.length; i++) {
            a[i] /= largest;
        }
        return largest;
    }

    private static double[] scaled(double[] x, double k) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = k * x[i];
        }
        return y;
    }

    private static double[] itself(double[] x) {
        return x;
    }

    private static double oneOfTwo(double[] x) {
        double[] a = {x[0], x[1]};
        double[] b = {x[2], x[3]};
        double[] c = larger(a, b);
        c[1] *= c[0];
        return a[0] * a[1] - b[0] * b[1];
    }

    private static double[] larger(double[] a, double[] b) {
        return a[0] > b[0] ? a : b;
    }

    private static double matrixProduct(double[][] a, double[][] b) {
        double[][] c = multiply(multiply(a, b), a);
        return c[0][0] * c[1][1] - c[0][1] * c[1][0];
    }

    static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double eight(double a, double b, double c, double d, double e, double f, double g, double h) {
        return a * b - c / d + Math.sin(e * f) * Math.pow(g, h);
    }

    private static int gcd(int a, int b) {
        while (b != 0) {
            int t = a % b;
            a = b;
            b = t;
        }
        return a;
    }

    private static double sum(double... terms) {
        double sum = 0;
        for (double t : terms) {
            sum += t;
        }
        return sum;
    }

    private static double dropped(double x) {
        first(x);
        square(x);
        return x * x;
    }

    private static double voidHelper(double[] x) {
        double[] a = new double[x.length];
        copy(x, a);
        copy(scaled(a, a[0]), a);
        return a[0] * a[1] * a[2] * a[3];
    }

    private static void copy(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i];
        }
    }

    private static double firstAbove(double[] x, double bound) {
        for (double xi : x) {
            if (xi > bound) {
                return xi;
            }
        }
        return 0;
    }

    private static Program blockLambda() {
        return scalars(x -> {
            double y = x;
            for (int i = 0; i < 3; i++) {
                y = y * x + Math.sin(y);
            }
            return y;
        });
    }

    private static Program capturesNumber(double a) {
        return scalars(x -> a * x * x);
    }

    private static Program capturesArray(double[] a) {
        return scalars(x -> {
            double y = 0;
            for (double ai : a) {
                y = y * x + ai;
            }
            return y;
        });
    }

    private static Program capturesOthers(int i, long l, boolean b) {
        return scalars(x -> b ? i * x * l : 0);
    }

    private static Program capturesMatrix(double[][] a) {
        return objective((double[] x) -> {
            double y = 0;
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a.length; j++) {
                    y += x[i] * a[i][j] * x[j];
                }
            }
            return y;
        });
    }

    private static Nested nestedCapture(double outer) {
        return new Nested(outer);
    }

    @SuppressWarnings("serial")
    private static ScalarFunction anonymous() {
        return new ScalarFunction() {
            @Override
            public double applyAsDouble(double x) {
                return square(x);
            }
        };
    }

    @SuppressWarnings("serial")
    private static Objective<double[]> anonymousObjective() {
        return new Objective<>() {
            @Override
            public double applyAsDouble(double[] x) {
                return x[0] * x[1] + square(x[2]);
            }
        };
    }
}
