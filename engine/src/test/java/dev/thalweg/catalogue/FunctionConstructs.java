package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Functions as values inside a function: lambdas, method references, compositions, and functions handed on to helpers.
final class FunctionConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a lambda made inside", scalars(FunctionConstructs::innerLambda), 1.5),
            of("a lambda made inside, called in a loop", scalars(FunctionConstructs::innerLambdaInLoop), 1.5),
            of("a lambda made in a loop", scalars(FunctionConstructs::madeInLoop), 1.5),
            of("a lambda in a lambda", scalars(FunctionConstructs::lambdaInLambda), 1.5),
            of("a function as a parameter of a helper", scalars(x -> twice(t -> t * t + x, x)), 1.2),
            of("a helper that returns a function", scalars(x -> scaling(x).applyAsDouble(x + 1)), 1.2).is(3.4),
            of("a composed function", scalars(FunctionConstructs::composed), 0.7),
            of("compose and andThen", scalars(FunctionConstructs::composedBothWays), 0.7),
            of("functions over boxes", scalars(FunctionConstructs::overBoxes), 0.7),
            of("Function.identity and DoubleUnaryOperator.identity", scalars(FunctionConstructs::identities), 0.7).is(4 * 0.7 * 0.7 * 0.7),
            of("a supplier", scalars(FunctionConstructs::supplied), 0.7).is(2 * 0.7 + 2),
            of("references to methods of Math", scalars(x -> zip(Math::hypot, Math::pow, x, 2)), 0.7),
            of("a reference to a method of an object", scalars(FunctionConstructs::boundReference), 0.7),
            of("a reference to a method by its class", scalars(FunctionConstructs::unboundReference), 0.7),
            of("a reference to a constructor", scalars(FunctionConstructs::constructorReference), 0.7).is(2 * Math.PI * 0.7),
            of("a function in a record", scalars(x -> new Layer(x, Math::tanh).of(2 * x)), 0.7),
            of("a function in a field of a class", scalars(x -> new Model(t -> t * t * x).of(x)), 0.7).is(3 * 0.7 * 0.7),
            of("an interface of the user's", scalars(x -> apply((a, b) -> a * a * b + x, x)), 0.7).is(12 * 0.7 * 0.7 + 1),
            of("a sum over a lambda of an index", objective((double[] x) -> sum(4, i -> x[i] * x[i] * i)), X).is(0, -2.4, 8, 4.8),
            of("a map over an array", objective(FunctionConstructs::mapped), X),
            of("Newton's method for a lambda", scalars(a -> newton(t -> t * t - a, t -> 2 * t, 1)), 3.0).is(0.5 / Math.sqrt(3)),
            of("Simpson's rule for a lambda", scalars(a -> simpson(t -> Math.exp(a * t), 0, 1, 20)), 0.7));

    /// Two numbers to one.
    @FunctionalInterface
    interface Operation {
        double of(double a, double b);

        default Operation swapped() {
            return (a, b) -> of(b, a);
        }
    }

    record Layer(double weight, DoubleUnaryOperator activation) {
        double of(double x) {
            return activation.applyAsDouble(weight * x);
        }
    }

    private static final class Model {
        private final DoubleUnaryOperator f;

        Model(DoubleUnaryOperator f) {
            this.f = f;
        }

        double of(double x) {
            return f.applyAsDouble(x);
        }
    }

    private FunctionConstructs() {}

    private static double innerLambda(double x) {
        DoubleUnaryOperator f = y -> y * x + Math.sin(y);
        return f.applyAsDouble(x * x);
    }

    private static double innerLambdaInLoop(double x) {
        DoubleUnaryOperator f = y -> y * x - 1;
        double y = x;
        for (int i = 0; i < 4; i++) {
            y = f.applyAsDouble(y);
        }
        return y;
    }

    private static double madeInLoop(double x) {
        double y = x;
        for (int i = 1; i < 4; i++) {
            double factor = y * i;
            DoubleUnaryOperator f = t -> factor * t + x;
            y = f.applyAsDouble(0.3) * f.applyAsDouble(x);
        }
        return y;
    }

    private static double lambdaInLambda(double x) {
        DoubleFunction<DoubleUnaryOperator> f = a -> b -> a * b * x;
        return f.apply(x).applyAsDouble(Math.sin(x));
    }

    private static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    private static DoubleUnaryOperator scaling(double factor) {
        return t -> factor * t;
    }

    private static double composed(double x) {
        DoubleUnaryOperator f = Math::sin;
        return f.andThen(y -> y * y).applyAsDouble(x);
    }

    private static double composedBothWays(double x) {
        DoubleUnaryOperator f = Math::sin;
        DoubleUnaryOperator g = y -> y * y + x;
        return f.andThen(g).compose(Math::exp).andThen(f).applyAsDouble(x);
    }

    private static double overBoxes(double x) {
        Function<Double, Double> f = y -> y * x;
        Function<Double, Double> g = f.compose(y -> y + 1);
        BiFunction<Double, Double, Double> h = (a, b) -> a * b;
        return g.apply(x) * h.andThen(y -> y + x).apply(x, 2.0);
    }

    private static double identities(double x) {
        UnaryOperator<Double> same = UnaryOperator.identity();
        return same.apply(x) * DoubleUnaryOperator.identity().applyAsDouble(x) * Function.<Double>identity().apply(x) * x;
    }

    private static double supplied(double x) {
        DoubleSupplier square = () -> x * x;
        Supplier<Double> twice = () -> 2 * x;
        return square.getAsDouble() + twice.get();
    }

    private static double zip(DoubleBinaryOperator f, DoubleBinaryOperator g, double a, double b) {
        return f.applyAsDouble(a, b) * g.applyAsDouble(a, b);
    }

    private static double boundReference(double x) {
        RecordConstructs.Point p = new RecordConstructs.Point(x, 2);
        DoubleSupplier norm = p::norm;
        return norm.getAsDouble() * norm.getAsDouble();
    }

    private static double unboundReference(double x) {
        ToDoubleFunction<RecordConstructs.Point> norm = RecordConstructs.Point::norm;
        return norm.applyAsDouble(new RecordConstructs.Point(x, 2));
    }

    private static double constructorReference(double x) {
        DoubleFunction<Shapes.Circle> circle = Shapes.Circle::new;
        return circle.apply(x).area();
    }

    private static double apply(Operation f, double x) {
        return f.swapped().of(x, 2 * x);
    }

    private static double sum(int n, IntToDoubleFunction f) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += f.applyAsDouble(i);
        }
        return sum;
    }

    private static double mapped(double[] x) {
        double[] y = map(map(x, t -> t * x[0]), Math::sin);
        return y[0] * y[1] + y[2] * y[3];
    }

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f.applyAsDouble(x[i]);
        }
        return y;
    }

    private static double newton(DoubleUnaryOperator f, DoubleUnaryOperator slope, double from) {
        double x = from;
        for (int i = 0; i < 30; i++) {
            x -= f.applyAsDouble(x) / slope.applyAsDouble(x);
        }
        return x;
    }

    private static double simpson(DoubleUnaryOperator f, double a, double b, int n) {
        double h = (b - a) / n;
        double sum = f.applyAsDouble(a) + f.applyAsDouble(b);
        for (int i = 1; i < n; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(a + i * h);
        }
        return sum * h / 3;
    }
}
