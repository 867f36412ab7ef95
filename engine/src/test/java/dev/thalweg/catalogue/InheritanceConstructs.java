package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.ArrayList;
import java.util.List;

/// Methods and constructors of superclasses, called by `super`: where the receiver is known, and where only the run tells.
final class InheritanceConstructs {
    static final List<Construct> ALL = List.of(
            of("super.m()", scalars(x -> new Middle(x).at(x)), 1.2).is(6 * 1.44 + 1),
            of("super.m() of two levels", scalars(x -> new Lowest(x, 0.7).at(x)), 1.2),
            of("super.m() that calls what is overridden", scalars(x -> new Lowest(x, x).twice(0.7)), 1.2),
            of("super.m() of an interface", scalars(x -> new Both().weight(x)), 0.8).is(3 * 0.64 + 1),
            of("super.m() of a class that the run chooses", objective((double[] x) -> chosen(x)), new double[] {0.5, -1.2, 2.0}),
            of("super.m() of an object in a list", scalars((x, y) -> listed(x, y)), 1.2, 0.7));

    private InheritanceConstructs() {}

    static class Highest {
        final double scale;

        Highest(double scale) {
            this.scale = scale;
        }

        double at(double t) {
            return scale * t * t;
        }

        double twice(double t) {
            return at(t) + at(2 * t);
        }
    }

    static class Middle extends Highest {
        Middle(double x) {
            super(2 * x);
        }

        @Override
        double at(double t) {
            return super.at(t) + t;
        }
    }

    static final class Lowest extends Middle {
        private final double shift;

        Lowest(double x, double shift) {
            super(Math.sin(x));
            this.shift = shift;
        }

        @Override
        double at(double t) {
            return super.at(t - shift) * Math.exp(shift * t);
        }

        @Override
        double twice(double t) {
            return super.twice(t) * shift;
        }
    }

    interface Square {
        default double weight(double x) {
            return x * x * x;
        }
    }

    interface Line {
        default double weight(double x) {
            return x;
        }
    }

    static final class Both implements Square, Line {
        @Override
        public double weight(double x) {
            return Square.super.weight(x) + Line.super.weight(x);
        }
    }

    private static double chosen(double[] x) {
        double sum = 0;
        for (double xi : x) {
            Highest function = xi > 0 ? new Middle(xi) : new Lowest(xi, x[0]);
            sum += function.at(xi) * function.twice(x[1]);
        }
        return sum;
    }

    private static double listed(double x, double y) {
        List<Highest> all = new ArrayList<>(List.of(new Middle(x), new Lowest(x, y)));
        double sum = 0;
        for (Highest function : all) {
            sum += function.twice(y);
        }
        return sum;
    }
}
