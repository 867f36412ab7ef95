package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.ScalarFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// What the engine need not know, but must never get wrong: right, or refused.
final class RightOrRefused {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("System.arraycopy", objective(RightOrRefused::arraycopy), X),
            of("Arrays.fill", objective(RightOrRefused::fills), X),
            of("Arrays.copyOf", objective(RightOrRefused::copyOf), X),
            of("Arrays.copyOfRange", objective((double[] x) -> Arrays.copyOfRange(x, 1, 3)[1] * x[0]), X),
            of("Arrays.stream(x).sum()", objective((double[] x) -> Arrays.stream(x).sum()), X),
            of("Arrays.stream(x).map(...).sum()", objective((double[] x) -> Arrays.stream(x).map(t -> t * t).sum()), X),
            of("Arrays.sort", objective(RightOrRefused::sorts), X),
            of("a conversion to float and back", scalars(x -> x * (float) x), 1.5).is(3),
            of("float arithmetic", scalars(RightOrRefused::floats), 1.5).is(6),
            of("a float array", scalars(RightOrRefused::floatArray), 1.5).is(3),
            of("a helper over float", scalars(x -> x * half((float) x)), 1.5).is(1.5),
            of("Math.abs of a float", scalars(x -> Math.abs((float) -x)), 1.5).is(1),
            of("an array as an Object", objective(RightOrRefused::asObject), X).is(0, 3, 0, 0),
            of("an array returned as an Object", objective((double[] x) -> ((double[]) chosen(x))[1] * 3), X).is(0, 3, 0, 0),
            of("try and catch, not thrown", scalars(LaterPrograms::guarded), 4.0),
            of("try and catch, thrown", scalars(RightOrRefused::caught), 1.5).is(2),
            of("try and finally", scalars(RightOrRefused::withFinally), 1.5),
            of("an exception as a jump out of a loop", objective(RightOrRefused::outOfBounds), X),
            of("synchronized", scalars(RightOrRefused::locked), 1.5).is(3),
            of("a boxed number", scalars(RightOrRefused::boxed), 1.5).is(3),
            of("Double.parseDouble of the number's text", scalars(x -> Double.parseDouble(Double.toString(x)) * x), 1.5),
            of("the bits of a number", scalars(x -> Double.longBitsToDouble(Double.doubleToLongBits(x)) * x), 1.5).is(3),
            of("a generic pair", scalars(RightOrRefused::throughPair), 1.5).is(3),
            of("a derivative inside", scalars(x -> x * Autodiff.gradient((double y) -> x * y * y, 3.0)), 2.0).is(24),
            of("an array of arrays of arrays", scalars(RightOrRefused::threeLevels), 1.5),
            of("an array of Double", scalars(RightOrRefused::boxedArray), 1.5),
            of("Object.equals of a number", scalars(x -> Double.valueOf(x).equals(1.5) ? 1 : x * x), 1.7).is(3.4),
            of("a text block of the number as a condition", scalars(x -> ("" + x).length() > 100 ? 0 : x * x), 1.5).is(3),
            of("an instance field of a captured object", scalars(capturedObject()), 1.5),
            of("a captured list", scalars(capturedList(List.of(1.0, 2.0))), 1.5),
            of("a captured function", scalars(capturedFunction(t -> t * t)), 1.5).is(3),
            of("one of two mutable objects is written", scalars(RightOrRefused::chosenObject), 1.5),
            of("a mutable object of the trip before", scalars(RightOrRefused::objectOfTheTripBefore), 1.5),
            of("objects of two classes behind one name", scalars(x -> (x > 1 ? new Shapes.Circle(x) : new Shapes.Rectangle(x, 2)).area()), 1.5),
            of("an object or null", scalars(RightOrRefused::orNull), 1.5),
            of("an object that is compared with itself", scalars(RightOrRefused::identity), 1.5),
            of("a list made of linked objects", scalars(RightOrRefused::linked), 1.5),
            of("an object that its constructor hands out", scalars(x -> new Registered(x).x * x), 1.5).is(3),
            of("a loop with a lambda of the trip before", scalars(RightOrRefused::lambdaOfTheTripBefore), 1.5),
            of("Math.max of arrays' lengths", objective((double[] x) -> x[0] * Math.max(x.length, 2)), X).is(4, 0, 0, 0),
            of("hashCode of a number", scalars(x -> x * (Double.hashCode(x) & 1 | 1)), 1.5).is(1),
            of("a random number that is a constant", scalars(x -> x * new java.util.Random(7).nextDouble()), 1.5)
                    .is(new java.util.Random(7).nextDouble()),
            of("the clock", scalars(x -> x * (System.nanoTime() > Long.MIN_VALUE ? 2 : 3)), 1.5).is(2));

    private RightOrRefused() {}

    private static double floats(double x) {
        float y = (float) x;
        y *= 2;
        return y * x;
    }

    private static double floatArray(double x) {
        float[] y = {(float) x, 2};
        return y[0] * x;
    }

    private static float half(float x) {
        return x / 2;
    }

    private static double asObject(double[] x) {
        Object o = x[0] > 0 ? x : "none";
        return o instanceof double[] y ? y[1] * 3 : 0;
    }

    private static Object chosen(double[] x) {
        return x[0] > 0 ? x : x.clone();
    }

    private static double caught(double x) {
        try {
            return x / Integer.parseInt("zero");
        } catch (NumberFormatException e) {
            return 2 * x;
        }
    }

    private static double withFinally(double x) {
        double y = x;
        try {
            y *= x;
        } finally {
            y += Math.sin(x);
        }
        return y;
    }

    private static double outOfBounds(double[] x) {
        double product = 1;
        int i = 0;
        try {
            while (true) {
                product *= x[i++];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return product;
        }
    }

    private static double locked(double x) {
        synchronized (X) {
            return x * x;
        }
    }

    private static double boxed(double x) {
        Double box = x;
        return box * box;
    }

    private static double throughPair(double x) {
        Map.Entry<Double, Double> pair = Map.entry(x, x);
        return pair.getKey() * pair.getValue();
    }

    private static double threeLevels(double x) {
        double[][][] a = new double[2][2][2];
        a[0][1][0] = x;
        a[1][0][1] = a[0][1][0] * x;
        return a[1][0][1] * a[0][1][0];
    }

    private static double boxedArray(double x) {
        Double[] a = {x, x * x};
        return a[0] * a[1];
    }

    private static ScalarFunction capturedObject() {
        ObjectConstructs.Point point = new ObjectConstructs.Point(2, 3);
        return x -> x * point.x() + x * x * point.y();
    }

    private static ScalarFunction capturedList(List<Double> list) {
        return x -> list.get(0) * x + list.get(1) * x * x;
    }

    private static ScalarFunction capturedFunction(DoubleUnaryOperator f) {
        return x -> f.applyAsDouble(x);
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

    private static double arraycopy(double[] x) {
        double[] a = new double[3];
        System.arraycopy(x, 1, a, 0, 3);
        return a[0] * a[1] + a[2] * x[0];
    }

    private static double fills(double[] x) {
        double[] a = new double[3];
        Arrays.fill(a, x[0] * x[1]);
        return a[0] * a[1] + a[2];
    }

    private static double copyOf(double[] x) {
        double[] a = Arrays.copyOf(x, 6);
        a[5] = a[0] * a[1];
        return a[5] * a[2] + a[4];
    }

    private static double sorts(double[] x) {
        double[] a = x.clone();
        Arrays.sort(a);
        return a[0] * a[0] + a[3];
    }
}
