package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.catalogue.DynamicRecords.Interval;
import dev.thalweg.catalogue.DynamicRecords.Nested;
import java.util.ArrayList;
import java.util.List;

/// Objects that hold numbers: mutable ones, in each other, with constructors of every kind.
final class DynamicObjects {
    static final List<Construct> ALL = List.of(
            of("a mutable object", scalars(DynamicObjects::mutable), 1.2),
            of("a final field", scalars(x -> new Scale(x).times(x)), 1.5).is(3),
            of("field initialisers", scalars(x -> new Initialised(x).total()), 1.5),
            of("a constructor that calls another", scalars(x -> new Chained(x).product()), 1.5),
            of("a constructor with loops and calls", scalars(x -> new Series(x, 4).sum()), 0.7),
            of("a constructor that adds itself to a list", scalars(DynamicObjects::registered), 1.5),
            of("an inner class", scalars(DynamicObjects::inner), 1.4),
            of("a cloned object", scalars(DynamicObjects::cloned), 1.4),
            of("a float field", scalars(DynamicObjects::floatField), 1.5).is(3),
            of("an object in a field of an object", scalars(DynamicObjects::objectInObject), 1.4),
            of("a static factory and a builder", scalars(x -> new Builder().with(x).with(x * x).build()), 1.4));

    private double outer;

    private DynamicObjects() {}

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

    final class Inner {
        private double own;

        double both() {
            own = outer * outer;
            return own * outer;
        }
    }

    private static double inner(double x) {
        DynamicObjects o = new DynamicObjects();
        o.outer = x;
        return o.new Inner().both();
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
}
