package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.catalogue.DynamicRecords.Positive;
import java.util.Iterator;
import java.util.List;

/// Classes of the user that are recorded: inheritance, interfaces, enums, local and anonymous classes, containers.
final class DynamicClasses {
    static final List<Construct> ALL = List.of(
            of("inheritance", scalars(DynamicClasses::inherited), 1.4),
            of("an abstract method called by a constructor", scalars(x -> new Shifted(x).value()), 1.4),
            of("a local class that captures", scalars(DynamicClasses::local), 1.4),
            of("an anonymous class", scalars(DynamicClasses::anonymous), 1.4),
            of("an enum with methods", scalars(x -> Mode.SQUARE.apply(x) + Mode.CUBE.apply(x)), 1.4),
            of("a list of one's own", scalars(DynamicClasses::linked), 1.4),
            of("an iterator of one's own", scalars(DynamicClasses::iterated), 0.8),
            of("a generic method over a bounded type", scalars(x -> largest(List.of(new Positive(x), new Positive(x * x))).value()), 1.4).is(2.8),
            of("a visitor", scalars(DynamicClasses::visited), 1.4));

    private DynamicClasses() {}

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

    private static Positive largest(List<Positive> all) {
        Positive largest = all.getFirst();
        for (Positive p : all) {
            largest = p.value() > largest.value() ? p : largest;
        }
        return largest;
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
}
