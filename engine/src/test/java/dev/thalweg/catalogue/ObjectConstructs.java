package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.catalogue.RecordConstructs.Point;
import dev.thalweg.catalogue.Shapes.Box;
import dev.thalweg.catalogue.Shapes.Circle;
import dev.thalweg.catalogue.Shapes.Rectangle;
import dev.thalweg.catalogue.Shapes.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Objects that are made inside a function and stay there: boxes, objects with mutable fields, and calls of their methods.
final class ObjectConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
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
