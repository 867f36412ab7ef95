package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Records that are made inside a function and stay there.
final class RecordConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a record made inside", scalars(x -> new Point(x, 2 * x).norm()), 1.5).is(Math.sqrt(5)),
            of("a record that is made anew in a loop", scalars(RecordConstructs::walk), 1.3),
            of("two records that change places in a loop", scalars(RecordConstructs::swapped), 1.3),
            of("a record chosen by a condition", scalars(x -> (x > 1 ? new Point(x, 2) : new Point(3, x)).norm()), 1.3),
            of("a record with a check in its constructor", scalars(x -> new Positive(x).root() * new Positive(x * x).root()), 1.3).is(1.5 * Math.sqrt(1.3)),
            of("a record that changes what it is given", scalars(x -> new Unit(x, 2).dot(new Unit(1, x))), 1.3),
            of("a record in a record", scalars(RecordConstructs::nested), 1.3),
            of("a record with an array that is written", objective(RecordConstructs::throughRecord), X),
            of("a generic record with boxes", scalars(RecordConstructs::boxes), 1.3).is(1.3 * 6),
            of("a record by a static factory", scalars(x -> Point.diagonal(x).norm()), 1.3).is(Math.sqrt(2)),
            of("a record of a local class", scalars(RecordConstructs::localRecord), 1.3),
            of("a record that is tested for null", scalars(x -> orElse(new Point(x, x), 7)), 1.3).is(2),
            of("a record that is printed", scalars(RecordConstructs::printed), 1.3));

    private RecordConstructs() {}

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
}
