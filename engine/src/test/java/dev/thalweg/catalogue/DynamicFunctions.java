package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Functions as values, and derivatives inside of functions.
final class DynamicFunctions {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("lambdas of many interfaces", scalars(DynamicFunctions::manyInterfaces), 1.3),
            of("method references of all kinds", scalars(DynamicFunctions::references), 1.3),
            of("a constructor reference", scalars(DynamicFunctions::constructorReference), 1.3),
            of("a lambda that captures an array and writes it", scalars(DynamicFunctions::writesCaptured), 1.3),
            of("a lambda that returns a lambda", scalars(x -> curried(x).apply(x).applyAsDouble(x)), 1.3),
            of("compose, andThen, identity", scalars(DynamicFunctions::combined), 1.3),
            of("a recursive lambda", scalars(DynamicFunctions::recursiveLambda), 1.1),
            of("a list of functions", scalars(DynamicFunctions::listOfFunctions), 0.8),
            of("a memo of functions", scalars(DynamicFunctions::memo), 1.1),
            of("a comparator of numbers", objective(DynamicFunctions::sortedBy), X),
            of("a functional interface with a default method", scalars(DynamicFunctions::ownInterface), 1.1),
            of("a serializable lambda made inside", scalars(DynamicFunctions::serializableInside), 1.1),
            of("a lambda that boxes", scalars(DynamicFunctions::boxes), 1.1),
            of("a captured Thalweg function", scalars(capturing(t -> t * t * t)), 1.1),
            of("a captured function of two levels", scalars(capturing(capturing(Math::sin))), 1.1),
            of("bisection by a function", scalars(DynamicFunctions::integral), 1.1),
            of("perturbation confusion", scalars(x -> x * Autodiff.gradient((double y) -> x + y, 1)), 1.1).is(1),
            of("a derivative of a derivative inside", scalars(DynamicFunctions::thirdInside), 1.1),
            of("gradient descent inside", scalars(DynamicFunctions::descent), 0.3),
            of("a gradient by an array inside", objective(DynamicFunctions::innerGradient), X),
            of("a gradient by a record inside", scalars(DynamicFunctions::innerRecord), 1.2),
            of("a product with the Hessian inside", objective(DynamicFunctions::innerHessian), X),
            of("a jvp inside", scalars(DynamicFunctions::innerJvp), 1.2),
            of("the value and the gradient inside", scalars(DynamicFunctions::innerBoth), 1.2),
            of("gradient(f) as a function inside", scalars(DynamicFunctions::gradientFunction), 1.2),
            of("three levels of derivatives", scalars(DynamicFunctions::threeLevels), 1.2));

    private DynamicFunctions() {}

    record Point(double x, double y) {}

    private static double manyInterfaces(double x) {
        DoubleBinaryOperator multiply = (a, b) -> a * b * x;
        DoubleSupplier supply = () -> x * x;
        Supplier<Double> boxed = () -> Math.sin(x);
        ToDoubleFunction<String> length = s -> s.length() * x;
        IntToDoubleFunction power = n -> Math.pow(x, n);
        DoubleFunction<double[]> pair = t -> new double[] {t, t * x};
        BiFunction<Double, Integer, Double> scaled = (a, n) -> a * n;
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += power.applyAsDouble(i);
        }
        return multiply.applyAsDouble(supply.getAsDouble(), boxed.get()) + length.applyAsDouble("abc") + sum
                + pair.apply(x)[1] + scaled.apply(x, 2);
    }

    private double factor;

    private double scaled(double t) {
        return factor * t;
    }

    private static double references(double x) {
        DynamicFunctions bound = new DynamicFunctions();
        bound.factor = x;
        DoubleUnaryOperator f = bound::scaled;
        DoubleUnaryOperator sin = Math::sin;
        ToDoubleFunction<Point> unbound = Point::x;
        BinaryOperator<Double> sum = Double::sum;
        BinaryOperator<Double> largest = Math::max;
        return f.applyAsDouble(sin.applyAsDouble(x)) + unbound.applyAsDouble(new Point(x * x, 1)) + sum.apply(x, x * x) + largest.apply(x, 0.5);
    }

    private static double constructorReference(double x) {
        BiFunction<Double, Double, Point> make = Point::new;
        Function<Integer, double[]> array = double[]::new;
        double[] a = array.apply(2);
        a[1] = make.apply(x, x * x).y();
        return a[1] * x;
    }

    private static double writesCaptured(double x) {
        double[] total = new double[1];
        Runnable add = () -> total[0] += x * x;
        add.run();
        add.run();
        return total[0] * x;
    }

    private static Function<Double, DoubleUnaryOperator> curried(double a) {
        return b -> c -> a * b + c * b;
    }

    private static double combined(double x) {
        DoubleUnaryOperator f = t -> t * x;
        Function<Double, Double> g = t -> t * t;
        return f.compose(Math::sin).andThen(t -> t + 1).applyAsDouble(x) + g.andThen(Math::exp).compose((Double t) -> t / 2).apply(x)
                + DoubleUnaryOperator.identity().applyAsDouble(x) + UnaryOperator.<Double>identity().apply(x);
    }

    private static double recursiveLambda(double x) {
        DoubleBinaryOperator[] self = new DoubleBinaryOperator[1];
        self[0] = (n, t) -> n <= 0 ? t : x * self[0].applyAsDouble(n - 1, t * x);
        return self[0].applyAsDouble(3, x);
    }

    private static double listOfFunctions(double x) {
        List<DoubleUnaryOperator> layers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            double weight = i * x;
            layers.add(t -> Math.tanh(weight * t));
        }
        double h = 1;
        for (DoubleUnaryOperator layer : layers) {
            h = layer.applyAsDouble(h);
        }
        return h;
    }

    private static double memo(double x) {
        java.util.Map<Integer, Double> known = new java.util.HashMap<>();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += known.computeIfAbsent(i % 3, k -> Math.pow(x, k + 1));
        }
        known.merge(1, x, (a, b) -> a * b);
        known.merge(2, x, Double::sum);
        known.replaceAll((k, v) -> v * k);
        return sum + known.get(1) + known.get(2);
    }

    private static double sortedBy(double[] x) {
        List<Double> list = new ArrayList<>();
        for (double t : x) {
            list.add(t * x[0]);
        }
        list.sort(Comparator.reverseOrder());
        double first = list.getFirst();
        list.sort((a, b) -> Double.compare(Math.abs(a), Math.abs(b)));
        List<Point> points = new ArrayList<>(List.of(new Point(x[1], 1), new Point(x[2], 2)));
        points.sort(Comparator.comparingDouble(Point::x).reversed());
        return first * list.get(1) + points.getFirst().x() + Arrays.asList(x[3], x[2]).stream().max(Comparator.naturalOrder()).get();
    }

    interface Differentiable {
        double at(double x);

        default Differentiable squared() {
            return x -> at(x) * at(x);
        }

        static Differentiable scaled(double by) {
            return x -> by * x;
        }
    }

    private static double ownInterface(double x) {
        return Differentiable.scaled(x).squared().at(x);
    }

    private static double serializableInside(double x) {
        ScalarFunction f = t -> t * x;
        return f.applyAsDouble(x) * f.andThen(Math::sin).applyAsDouble(1);
    }

    private static double boxes(double x) {
        Function<Double, Double> f = t -> t * x;
        Function<Object, Object> g = o -> o instanceof Double d ? d * x : o;
        return f.apply(x) + (Double) g.apply(x);
    }

    private static ScalarFunction capturing(ScalarFunction f) {
        return x -> f.applyAsDouble(x * x) * x;
    }

    private static double integral(double x) {
        return simpson(t -> Math.exp(-t * x), 0, x, 8);
    }

    private static double simpson(DoubleUnaryOperator f, double a, double b, int n) {
        double h = (b - a) / n;
        double sum = f.applyAsDouble(a) + f.applyAsDouble(b);
        for (int i = 1; i < n; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(a + i * h);
        }
        return sum * h / 3;
    }

    private static double thirdInside(double x) {
        ScalarFunction f = t -> t * t * t * t * x;
        return Autodiff.gradient(Autodiff.gradient(Autodiff.gradient(f)), x);
    }

    private static double descent(double x) {
        ScalarFunction loss = w -> (w - x) * (w - x) + 0.1 * w * w * w;
        double w = 1;
        for (int i = 0; i < 6; i++) {
            w -= 0.2 * Autodiff.gradient(loss, w);
        }
        return w * w;
    }

    private static double innerGradient(double[] x) {
        Objective<double[]> f = w -> w[0] * w[1] * x[2] + Math.sin(w[1] * x[3]);
        double[] g = Autodiff.gradient(f, new double[] {x[0], x[1]});
        return g[0] * g[1] + x[2];
    }

    private static double innerRecord(double x) {
        Objective<Point> f = p -> p.x() * p.x() * p.y() * x;
        Point g = Autodiff.gradient(f, new Point(x, 2 * x));
        return g.x() * x + g.y();
    }

    private static double innerHessian(double[] x) {
        Objective<double[]> f = w -> w[0] * w[0] * w[1] * x[2];
        return Autodiff.hvp(f, new double[] {x[0], x[1]}, new double[] {x[3], 1})[0];
    }

    private static double innerJvp(double x) {
        ScalarFunction f = t -> t * t * x;
        return Autodiff.jvp(f, x, Math.sin(x));
    }

    private static double innerBoth(double x) {
        ScalarFunction f = t -> Math.exp(t * x);
        var both = Autodiff.valueAndGradient(f, x);
        return both.value() * both.gradient();
    }

    private static double gradientFunction(double x) {
        ScalarFunction f = t -> t * t * t * x;
        ScalarFunction df = Autodiff.gradient(f);
        return df.applyAsDouble(x) * df.applyAsDouble(1);
    }

    private static double threeLevels(double x) {
        return Autodiff.gradient((double y) -> y * Autodiff.gradient((double z) -> x * y * z * z, x + y), x * x);
    }
}
