package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.catalogue.Shapes.Box;
import dev.thalweg.catalogue.Shapes.Circle;
import dev.thalweg.catalogue.Shapes.Rectangle;
import dev.thalweg.catalogue.Shapes.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Objects that are made inside a function and stay there: records, boxes, objects with mutable fields, and calls of their methods.
final class ObjectConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a record made inside", scalars(x -> new Point(x, 2 * x).norm()), 1.5).is(Math.sqrt(5)),
            of("a record that is made anew in a loop", scalars(ObjectConstructs::walk), 1.3),
            of("two records that change places in a loop", scalars(ObjectConstructs::swapped), 1.3),
            of("a record chosen by a condition", scalars(x -> (x > 1 ? new Point(x, 2) : new Point(3, x)).norm()), 1.3),
            of("a record with a check in its constructor", scalars(x -> new Positive(x).root() * new Positive(x * x).root()), 1.3).is(1.5 * Math.sqrt(1.3)),
            of("a record that changes what it is given", scalars(x -> new Unit(x, 2).dot(new Unit(1, x))), 1.3),
            of("a record in a record", scalars(ObjectConstructs::nested), 1.3),
            of("a record with an array that is written", objective(ObjectConstructs::throughRecord), X),
            of("a generic record with boxes", scalars(ObjectConstructs::boxes), 1.3).is(1.3 * 6),
            of("a record by a static factory", scalars(x -> Point.diagonal(x).norm()), 1.3).is(Math.sqrt(2)),
            of("a record of a local class", scalars(ObjectConstructs::localRecord), 1.3),
            of("a record that is tested for null", scalars(x -> orElse(new Point(x, x), 7)), 1.3).is(2),
            of("a record that is printed", scalars(ObjectConstructs::printed), 1.3),
            of("a switch on a sealed interface", scalars(x -> describe(new Circle(x)) * describe(new Rectangle(x, 3))), 1.3),
            of("a switch with guards", scalars(x -> guarded(new Circle(x))), 1.3).is(2 * Math.PI),
            of("instanceof with a pattern", scalars(ObjectConstructs::pattern), 1.5).is(3),
            of("an interface whose receiver is known", scalars(ObjectConstructs::area), 1.3),
            of("a default method of an interface", scalars(x -> new Circle(x).twice() + new Rectangle(x, 2).twice()), 1.3),
            of("mutable fields", scalars(ObjectConstructs::accumulated), 1.3),
            of("mutable fields of two objects at once", scalars(ObjectConstructs::twoAccumulators), 1.3),
            of("a mutable object that is made anew in a loop", scalars(ObjectConstructs::freshAccumulators), 1.3),
            of("a mutable object that is never written", scalars(x -> new Pair(x, 2).plus(new Pair(3, x)).product()), 1.3),
            of("a builder", scalars(x -> new Builder().scale(x).shift(2).scale(3).build()), 1.3).is(3),
            of("an iterator of the user's", objective(ObjectConstructs::iterated), X),
            of("an iterator of boxes", scalars(ObjectConstructs::iteratedBoxes), 1.3).is(28 * 1.3),
            of("fields of a superclass", scalars(x -> new Box(x, 2 * x, 3).volume()), 1.3).is(12 * 1.3),
            of("a call of a superclass's method", scalars(x -> new Box(x, 2, 3).area()), 1.3),
            of("an inner class", scalars(x -> new ObjectConstructs(x).new Inner().times(x)), 1.3).is(2.6),
            of("a local class that captures", scalars(ObjectConstructs::local), 1.3).is(3 * 1.3 * 1.3),
            of("an anonymous class", scalars(ObjectConstructs::anonymous), 1.3),
            of("a constructor with a branch and a loop", scalars(x -> new Powers(x, 4).sum()), 1.3),
            of("a constructor that calls another", scalars(x -> new Pair(x).product()), 1.3).is(2.6),
            of("Objects.requireNonNull", scalars(x -> Objects.requireNonNull(new Point(x, 1)).norm()), 1.3),
            of("a boxed argument and a boxed result", scalars(x -> boxed(x) * 2), 1.3).is(5.2),
            of("a generic method over a number", scalars(x -> itself(x) * itself(2)), 1.3).is(2));

    private final double factor;

    private ObjectConstructs(double factor) {
        this.factor = factor;
    }

    record Point(double x, double y) {
        static Point diagonal(double d) {
            return new Point(d, d);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }

        Point times(double k) {
            return new Point(k * x, k * y);
        }

        double norm() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record Positive(double x) {
        Positive {
            if (!(x > 0)) {
                throw new IllegalArgumentException("not positive: " + x);
            }
        }

        double root() {
            return Math.sqrt(x);
        }
    }

    record Unit(double x, double y) {
        Unit {
            double norm = Math.hypot(x, y);
            x /= norm;
            y /= norm;
        }

        double dot(Unit other) {
            return x * other.x + y * other.y;
        }
    }

    record Segment(Point from, Point to) {
        double length() {
            return from.plus(to.times(-1)).norm();
        }
    }

    record Two<A, B>(A first, B second) {}

    private final class Inner {
        private double times(double x) {
            return factor * x;
        }
    }

    private static final class Accumulator {
        private double sum;
        private double next;
        private int steps;

        private void step() {
            sum += next * next;
            next = Math.sin(next);
            steps++;
        }
    }

    /// Its fields are not final, though nothing writes them behind the constructor.
    private static class Pair {
        private double a;
        private double b;

        Pair(double a, double b) {
            this.a = a;
            this.b = b;
        }

        Pair(double both) {
            this(both, both);
        }

        Pair plus(Pair other) {
            return new Pair(a + other.a, b + other.b);
        }

        double product() {
            return a * b;
        }
    }

    private static final class Builder {
        private double value = 1;

        Builder scale(double by) {
            value *= by;
            return this;
        }

        Builder shift(double by) {
            value += by;
            return this;
        }

        double build() {
            return value;
        }
    }

    private static final class Elements {
        private final double[] of;
        private int next;

        Elements(double[] of) {
            this.of = of;
        }

        boolean hasNext() {
            return next < of.length;
        }

        double next() {
            return of[next++];
        }
    }

    private static final class Powers {
        private final double[] of;
        private double sum;

        Powers(double x, int n) {
            of = new double[n];
            double power = 1;
            for (int i = 0; i < n; i++) {
                power *= x;
                of[i] = power;
                if (i % 2 == 0) {
                    sum += power;
                } else {
                    sum -= power * power;
                }
            }
        }

        double sum() {
            return sum * of[1];
        }
    }

    private static double walk(double x) {
        Point p = new Point(x, 0);
        for (int i = 0; i < 5; i++) {
            p = p.plus(new Point(x * i, 1).times(0.5));
        }
        return p.norm();
    }

    private static double swapped(double x) {
        Point p = new Point(x, 1);
        Point q = new Point(2, x * x);
        for (int i = 0; i < 3; i++) {
            Point r = p.plus(q);
            p = q;
            q = r;
        }
        return p.norm() * q.x();
    }

    private static double nested(double x) {
        Segment s = new Segment(new Point(x, 1), new Point(2, x * x));
        Segment t = new Segment(s.to(), s.from().times(x));
        return s.length() * t.length();
    }

    private static double throughRecord(double[] x) {
        record Holder(double[] values, double scale) {}
        Holder holder = new Holder(x.clone(), x[1]);
        holder.values()[2] *= holder.scale();
        return holder.values()[2] * x[0];
    }

    private static double boxes(double x) {
        Two<Double, Integer> two = new Two<>(x, 3);
        Two<Two<Double, Integer>, Double> more = new Two<>(two, two.first());
        return more.first().first() * more.second() * more.first().second();
    }

    private static double localRecord(double x) {
        record Complex(double re, double im) {
            Complex times(Complex o) {
                return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
            }
        }
        Complex z = new Complex(x, 1);
        Complex w = new Complex(1, 0);
        for (int i = 0; i < 4; i++) {
            w = w.times(z);
        }
        return w.re() + 2 * w.im();
    }

    private static double orElse(Point point, double otherwise) {
        return point == null ? otherwise : point.x() + point.y();
    }

    private static double printed(double x) {
        Point p = new Point(x, 2);
        String text = "at " + p;
        return text.isEmpty() ? 0 : p.norm();
    }

    private static double describe(Shape shape) {
        return switch (shape) {
            case Circle circle -> circle.radius() * 3;
            case Rectangle(double width, double height) -> width + height;
            case Shape.Open open -> open.twice();
        };
    }

    private static double guarded(Shape shape) {
        return switch (shape) {
            case Circle c when c.radius() > 7 -> c.radius();
            case Circle c when c.radius() > 1 -> 2 * Math.PI * c.radius();
            case Circle c -> c.area();
            case Rectangle r -> r.area();
            case Shape.Open open -> open.area();
        };
    }

    private static double pattern(double x) {
        Object value = x * x;
        return value instanceof Double d ? d : 0;
    }

    private static double area(double x) {
        Shape circle = new Circle(x);
        Shape rectangle = new Rectangle(x, 2 * x);
        return circle.area() * rectangle.area();
    }

    private static double accumulated(double x) {
        Accumulator state = new Accumulator();
        state.next = x;
        for (int i = 0; i < 4; i++) {
            state.step();
        }
        return state.sum * state.next * state.steps;
    }

    private static double twoAccumulators(double x) {
        Accumulator a = new Accumulator();
        Accumulator b = new Accumulator();
        a.next = x;
        b.next = 2 * x;
        for (int i = 0; i < 3; i++) {
            a.step();
            if (i > 0) {
                b.next += a.sum;
                b.step();
            }
        }
        return a.sum * b.sum;
    }

    private static double freshAccumulators(double x) {
        double sum = 0;
        for (int i = 1; i < 4; i++) {
            Accumulator a = new Accumulator();
            a.next = i * x;
            while (a.steps < i) {
                a.step();
            }
            sum += a.sum * a.next;
        }
        return sum;
    }

    /// The method that the loop calls is a bridge: it returns `Object`.
    private static double iteratedBoxes(double x) {
        double sum = 0;
        for (double multiple : new Multiples(x)) {
            sum += multiple * multiple;
        }
        return sum;
    }

    private record Multiples(double of) implements Iterable<Double> {
        @Override
        public Iterator<Double> iterator() {
            return new Iterator<>() {
                private int next = 1;

                @Override
                public boolean hasNext() {
                    return next <= 3;
                }

                @Override
                public Double next() {
                    return of * next++;
                }
            };
        }
    }

    private static double iterated(double[] x) {
        double product = 1;
        for (Elements e = new Elements(x); e.hasNext(); ) {
            product *= e.next();
        }
        return product;
    }

    private static double local(double x) {
        class Cube {
            private double of(double y) {
                return x * y * y;
            }
        }
        return new Cube().of(x);
    }

    private static double anonymous(double x) {
        Shape shape = new Shape.Open() {
            @Override
            public double area() {
                return x * Math.sin(x);
            }
        };
        return shape.area() * shape.twice();
    }

    private static Double boxed(Double d) {
        return d * d;
    }

    private static <T> T itself(T value) {
        return value;
    }
}
