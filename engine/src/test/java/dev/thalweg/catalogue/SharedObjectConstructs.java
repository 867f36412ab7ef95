package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.ScalarFunction;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// Boxes, pairs and lists of numbers, and mutable objects that are shared, chosen or linked.
final class SharedObjectConstructs {
    static final List<Construct> ALL = List.of(
            of("a boxed number", scalars(SharedObjectConstructs::boxed), 1.5).is(3),
            of("a generic pair", scalars(SharedObjectConstructs::throughPair), 1.5).is(3),
            of("a derivative inside", scalars(x -> x * Autodiff.gradient((double y) -> x * y * y, 3.0)), 2.0).is(24),
            of("an array of Double", scalars(SharedObjectConstructs::boxedArray), 1.5),
            of("Object.equals of a number", scalars(x -> Double.valueOf(x).equals(1.5) ? 1 : x * x), 1.7).is(3.4),
            of("an instance field of a captured object", scalars(capturedObject()), 1.5),
            of("a captured list", scalars(capturedList(List.of(1.0, 2.0))), 1.5),
            of("one of two mutable objects is written", scalars(SharedObjectConstructs::chosenObject), 1.5),
            of("a mutable object of the trip before", scalars(SharedObjectConstructs::objectOfTheTripBefore), 1.5),
            of("objects of two classes behind one name", scalars(x -> (x > 1 ? new Shapes.Circle(x) : new Shapes.Rectangle(x, 2)).area()), 1.5),
            of("an object or null", scalars(SharedObjectConstructs::orNull), 1.5),
            of("an object that is compared with itself", scalars(SharedObjectConstructs::identity), 1.5),
            of("a list made of linked objects", scalars(SharedObjectConstructs::linked), 1.5),
            of("an object that its constructor hands out", scalars(x -> new Registered(x).x * x), 1.5).is(3),
            of("a loop with a lambda of the trip before", scalars(SharedObjectConstructs::lambdaOfTheTripBefore), 1.5));

    private SharedObjectConstructs() {}

    private static double boxed(double x) {
        Double box = x;
        return box * box;
    }

    private static double throughPair(double x) {
        Map.Entry<Double, Double> pair = Map.entry(x, x);
        return pair.getKey() * pair.getValue();
    }

    private static double boxedArray(double x) {
        Double[] a = {x, x * x};
        return a[0] * a[1];
    }

    private static ScalarFunction capturedObject() {
        RecordConstructs.Point point = new RecordConstructs.Point(2, 3);
        return x -> x * point.x() + x * x * point.y();
    }

    private static ScalarFunction capturedList(List<Double> list) {
        return x -> list.get(0) * x + list.get(1) * x * x;
    }

    private static final class Cell {
        private double value;
        private Cell next;

        Cell(double value, Cell next) {
            this.value = value;
            this.next = next;
        }
    }

    private static final class Registered {
        private static Registered last;
        private final double x;

        Registered(double x) {
            this.x = x;
            last = this;
        }
    }

    private static double chosenObject(double x) {
        Cell a = new Cell(x, null);
        Cell b = new Cell(2 * x, null);
        Cell c = x > 1 ? a : b;
        c.value *= x;
        return a.value * b.value;
    }

    private static double objectOfTheTripBefore(double x) {
        Cell before = new Cell(x, null);
        for (int i = 0; i < 3; i++) {
            Cell now = new Cell(before.value * 2, null);
            before.value += 100;
            now.value += x;
            before = now;
        }
        return before.value * x;
    }

    private static double orNull(double x) {
        Cell cell = null;
        for (int i = 0; i < 3; i++) {
            cell = cell == null ? new Cell(x, null) : new Cell(cell.value * x, null);
        }
        return cell.value;
    }

    private static double identity(double x) {
        Cell a = new Cell(x, null);
        Cell b = new Cell(x, null);
        return a == b ? x : a.value * b.value;
    }

    private static double linked(double x) {
        Cell list = null;
        for (int i = 1; i < 4; i++) {
            list = new Cell(i * x, list);
        }
        double product = 1;
        for (Cell c = list; c != null; c = c.next) {
            product *= c.value;
        }
        return product;
    }

    private static double lambdaOfTheTripBefore(double x) {
        DoubleUnaryOperator f = t -> t;
        double y = x;
        for (int i = 1; i < 4; i++) {
            double factor = i * x;
            y = f.applyAsDouble(y);
            f = t -> factor * t;
        }
        return y * f.applyAsDouble(x);
    }
}
