package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Objects that hold numbers: records, mutable objects, inheritance, constructors of every kind.
final class DynamicObjects {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a record with a compact constructor", scalars(x -> new Positive(-x).value() * x), 1.5).is(3),
            of("a record that copies its array", objective(DynamicObjects::copiedArray), X),
            of("a record of a record", scalars(DynamicObjects::nestedRecords), 1.2),
            of("a record with a second constructor", scalars(x -> new Interval(x).length() * x), 1.3),
            of("a generic record", scalars(x -> new Pair<>(x, x * x).product()), 1.3),
            of("equals and toString of a record", scalars(DynamicObjects::comparedRecords), 1.3),
            of("a mutable object", scalars(DynamicObjects::mutable), 1.2),
            of("a final field", scalars(x -> new Scale(x).times(x)), 1.5).is(3),
            of("field initialisers", scalars(x -> new Initialised(x).total()), 1.5),
            of("a constructor that calls another", scalars(x -> new Chained(x).product()), 1.5),
            of("a constructor with loops and calls", scalars(x -> new Series(x, 4).sum()), 0.7),
            of("a constructor that adds itself to a list", scalars(DynamicObjects::registered), 1.5),
            of("inheritance", scalars(DynamicObjects::inherited), 1.4),
            of("an abstract method called by a constructor", scalars(x -> new Shifted(x).value()), 1.4),
            of("an inner class", scalars(DynamicObjects::inner), 1.4),
            of("a local class that captures", scalars(DynamicObjects::local), 1.4),
            of("an anonymous class", scalars(DynamicObjects::anonymous), 1.4),
            of("an enum with methods", scalars(x -> Mode.SQUARE.apply(x) + Mode.CUBE.apply(x)), 1.4),
            of("a list of one's own", scalars(DynamicObjects::linked), 1.4),
            of("an iterator of one's own", scalars(DynamicObjects::iterated), 0.8),
            of("a cloned object", scalars(DynamicObjects::cloned), 1.4),
            of("a float field", scalars(DynamicObjects::floatField), 1.5).is(3),
            of("an object in a field of an object", scalars(DynamicObjects::objectInObject), 1.4),
            of("a static factory and a builder", scalars(x -> new Builder().with(x).with(x * x).build()), 1.4),
            of("a generic method over a bounded type", scalars(x -> largest(List.of(new Positive(x), new Positive(x * x))).value()), 1.4).is(2.8),
            of("patterns over sealed records", scalars(DynamicObjects::patterns), 1.4),
            of("nested record patterns", scalars(DynamicObjects::nestedPatterns), 1.4),
            of("a visitor", scalars(DynamicObjects::visited), 1.4),
            of("a complex number", scalars(DynamicObjects::complex), 0.4, 0.3),
            of("dual numbers by hand", scalars(DynamicObjects::dual), 1.4));

    /// What is checked the recorded way only.
    static final List<Construct> RECORDED = List.of(
            of("a record with a boxed component", scalars(x -> new Boxed(x, List.of(x, x * x)).sum()), 1.3));

    private DynamicObjects() {}

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

    static final class Body {
        double position;
        double velocity = 1;

        void step(double h) {
            velocity -= h * position;
            position += h * velocity;
        }
    }

    private static double mutable(double x) {
        Body body = new Body();
        body.position = x;
        for (int i = 0; i < 5; i++) {
            body.step(0.1 * x);
        }
        return body.position * body.velocity;
    }

    static final class Scale {
        private final double factor;

        Scale(double factor) {
            this.factor = factor;
        }

        double times(double x) {
            return factor * x;
        }
    }

    static final class Initialised {
        private final double[] values = new double[3];
        private final List<Double> more = new ArrayList<>();
        private double scale = 2;

        Initialised(double x) {
            values[1] = x;
            more.add(x * x);
            scale *= x;
        }

        double total() {
            return values[1] * more.get(0) * scale;
        }
    }

    static class Chained {
        private final double a;
        private final double b;

        Chained(double a, double b) {
            this.a = a;
            this.b = b;
        }

        Chained(double a) {
            this(a, a * a);
        }

        double product() {
            return a * b;
        }
    }

    static final class Series {
        private double sum;

        Series(double x, int n) {
            for (int i = 1; i <= n; i++) {
                add(Math.pow(x, i) / i);
            }
        }

        private void add(double term) {
            sum += term;
        }

        double sum() {
            return sum;
        }
    }

    static final class Registered {
        private final double value;

        Registered(double value, List<Registered> all) {
            all.add(this);
            this.value = value;
        }
    }

    private static double registered(double x) {
        List<Registered> all = new ArrayList<>();
        new Registered(x, all);
        new Registered(x * x, all);
        return all.get(0).value * all.get(1).value * all.size();
    }

    abstract static class Shape {
        protected final double size;

        Shape(double size) {
            this.size = size;
        }

        abstract double area();

        double scaled(double by) {
            return by * area();
        }
    }

    static final class Square extends Shape {
        Square(double side) {
            super(side);
        }

        @Override
        double area() {
            return size * size;
        }
    }

    static final class Disc extends Shape {
        Disc(double radius) {
            super(radius * 2);
        }

        @Override
        double area() {
            return Math.PI * size * size / 4;
        }

        @Override
        double scaled(double by) {
            return super.scaled(by) + size;
        }
    }

    private static double inherited(double x) {
        double sum = 0;
        for (Shape shape : List.of(new Square(x), new Disc(x))) {
            sum += shape.scaled(x);
        }
        return sum;
    }

    abstract static class Template {
        private final double value;

        Template(double x) {
            value = x + shift();
        }

        abstract double shift();

        double value() {
            return value * value;
        }
    }

    static final class Shifted extends Template {
        private double unset;

        Shifted(double x) {
            super(x);
            unset = x;
        }

        @Override
        double shift() {
            return unset + 1; // the field is 0 still
        }
    }

    final class Inner {
        private double own;

        double both() {
            own = outer * outer;
            return own * outer;
        }
    }

    private double outer;

    private static double inner(double x) {
        DynamicObjects o = new DynamicObjects();
        o.outer = x;
        return o.new Inner().both();
    }

    private static double local(double x) {
        double y = x * x;
        class Local {
            double times(double z) {
                return y * z;
            }
        }
        return new Local().times(x);
    }

    interface Function {
        double at(double x);

        default double twice(double x) {
            return at(at(x));
        }
    }

    private static double anonymous(double x) {
        Function f = new Function() {
            private int calls;

            @Override
            public double at(double t) {
                return t * x + calls++;
            }
        };
        return f.twice(x);
    }

    enum Mode {
        SQUARE {
            @Override
            double apply(double x) {
                return x * x;
            }
        },
        CUBE {
            @Override
            double apply(double x) {
                return x * x * x;
            }
        };

        abstract double apply(double x);
    }

    static final class Link {
        private final double value;
        private final Link next;

        Link(double value, Link next) {
            this.value = value;
            this.next = next;
        }
    }

    private static double linked(double x) {
        Link list = null;
        for (int i = 1; i < 5; i++) {
            list = new Link(x * i, list);
        }
        double product = 1;
        for (Link l = list; l != null; l = l.next) {
            product *= l.value;
        }
        return product;
    }

    static final class Powers implements Iterable<Double> {
        private final double base;

        Powers(double base) {
            this.base = base;
        }

        @Override
        public Iterator<Double> iterator() {
            return new Iterator<>() {
                private double power = 1;

                @Override
                public boolean hasNext() {
                    return Math.abs(power) > 0.3;
                }

                @Override
                public Double next() {
                    return power *= base;
                }
            };
        }
    }

    private static double iterated(double x) {
        double sum = 0;
        for (double power : new Powers(x)) {
            sum += power;
        }
        double[] total = new double[1];
        new Powers(x).forEach(p -> total[0] += p * p);
        return sum + total[0];
    }

    static final class State implements Cloneable {
        private double value;

        @Override
        public State clone() {
            try {
                return (State) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static double cloned(double x) {
        State a = new State();
        a.value = x * x;
        State b = a.clone();
        a.value = 1;
        return b.value * x + a.value;
    }

    static final class Single {
        private float value;
    }

    private static double floatField(double x) {
        Single s = new Single();
        s.value = (float) x;
        s.value *= (float) x;
        return s.value;
    }

    private static double objectInObject(double x) {
        Nested[] all = {new Nested(new Interval(x, 2 * x), x)};
        Object held = all;
        return ((Nested[]) held)[0].interval().to() * all[0].weight();
    }

    static final class Builder {
        private final List<Double> parts = new ArrayList<>();

        Builder with(double part) {
            parts.add(part);
            return this;
        }

        double build() {
            return parts.stream().reduce(1.0, (a, b) -> a * b);
        }
    }

    private static Positive largest(List<Positive> all) {
        Positive largest = all.getFirst();
        for (Positive p : all) {
            largest = p.value() > largest.value() ? p : largest;
        }
        return largest;
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

    interface Visitor {
        void visit(double value);
    }

    private static double visited(double x) {
        final class Total implements Visitor {
            private double total;

            @Override
            public void visit(double value) {
                total += value * value;
            }
        }
        Total total = new Total();
        walk(total, x, 4);
        return total.total;
    }

    private static void walk(Visitor visitor, double x, int depth) {
        if (depth > 0) {
            visitor.visit(x);
            walk(visitor, x * 0.9, depth - 1);
        }
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
