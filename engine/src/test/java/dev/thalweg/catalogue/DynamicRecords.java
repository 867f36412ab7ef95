package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Records that are recorded, not compiled: constructors of every kind, generic ones, patterns, numbers made of several.
final class DynamicRecords {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a record with a compact constructor", scalars(x -> new Positive(-x).value() * x), 1.5).is(3),
            of("a record that copies its array", objective(DynamicRecords::copiedArray), X),
            of("a record of a record", scalars(DynamicRecords::nestedRecords), 1.2),
            of("a record with a second constructor", scalars(x -> new Interval(x).length() * x), 1.3),
            of("a generic record", scalars(x -> new Pair<>(x, x * x).product()), 1.3),
            of("equals and toString of a record", scalars(DynamicRecords::comparedRecords), 1.3),
            of("patterns over sealed records", scalars(DynamicRecords::patterns), 1.4),
            of("nested record patterns", scalars(DynamicRecords::nestedPatterns), 1.4),
            of("a complex number", scalars(DynamicRecords::complex), 0.4, 0.3),
            of("dual numbers by hand", scalars(DynamicRecords::dual), 1.4));

    /// What is checked the recorded way only.
    static final List<Construct> RECORDED = List.of(
            of("a record with a boxed component", scalars(x -> new Boxed(x, List.of(x, x * x)).sum()), 1.3));

    private DynamicRecords() {}

    record Positive(double value) {
        Positive {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("not a number");
            }
            value = Math.abs(value);
        }
    }

    record Copied(double[] values) {
        Copied(double[] values) {
            this.values = values.clone();
        }
    }

    private static double copiedArray(double[] x) {
        Copied copied = new Copied(x);
        copied.values()[1] *= x[0];
        return copied.values()[1] * x[1] + copied.values()[2];
    }

    record Interval(double from, double to) {
        Interval(double to) {
            this(Math.sin(to), to * to);
        }

        double length() {
            return to - from;
        }
    }

    record Nested(Interval interval, double weight) {}

    private static double nestedRecords(double x) {
        Nested nested = new Nested(new Interval(x, x * x), Math.exp(x));
        return nested.interval().length() * nested.weight();
    }

    record Boxed(Double value, List<Double> more) {
        Boxed {
            more = List.copyOf(more);
        }

        double sum() {
            double sum = value;
            for (double m : more) {
                sum += m * value;
            }
            return sum;
        }
    }

    record Pair<A extends Number, B extends Number>(A first, B second) {
        double product() {
            return first.doubleValue() * second.doubleValue();
        }
    }

    private static double comparedRecords(double x) {
        Positive a = new Positive(x);
        boolean same = a.equals(new Positive(x));
        return same && a.toString().startsWith("Positive") ? a.value() * x : 0;
    }

    sealed interface Expression permits Leaf, Sum, Product {}

    record Leaf(double value) implements Expression {}

    record Sum(Expression a, Expression b) implements Expression {}

    record Product(Expression a, Expression b) implements Expression {}

    private static double evaluate(Expression e) {
        return switch (e) {
            case Leaf n -> n.value();
            case Sum(Expression a, Expression b) -> evaluate(a) + evaluate(b);
            case Product(Expression a, Expression b) -> evaluate(a) * evaluate(b);
        };
    }

    private static double patterns(double x) {
        return evaluate(new Sum(new Product(new Leaf(x), new Leaf(x)), new Leaf(Math.sin(x))));
    }

    private static double nestedPatterns(double x) {
        Expression e = new Product(new Leaf(x), new Sum(new Leaf(2 * x), new Leaf(1)));
        return switch (e) {
            case Product(Leaf(double a), Sum(Leaf(double b), Leaf(var c))) when b > a -> a * b + c * a;
            case Product p -> -1;
            default -> 0;
        };
    }

    record Complex(double re, double im) {
        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        double abs() {
            return Math.hypot(re, im);
        }
    }

    private static double complex(double re, double im) {
        Complex c = new Complex(re, im);
        Complex z = new Complex(0, 0);
        for (int i = 0; i < 6 && z.abs() < 2; i++) {
            z = z.times(z).plus(c);
        }
        return z.abs();
    }

    record Dual(double value, double tangent) {
        Dual times(Dual o) {
            return new Dual(value * o.value, tangent * o.value + value * o.tangent);
        }
    }

    private static double dual(double x) {
        Dual d = new Dual(x, 1);
        return d.times(d).times(d).tangent();
    }
}
