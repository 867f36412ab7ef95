package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.Arrays;
import java.util.List;

/// Methods of the JDK over arrays.
final class ArrayMethodConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("System.arraycopy", objective(ArrayMethodConstructs::arraycopy), X),
            of("Arrays.fill", objective(ArrayMethodConstructs::fills), X),
            of("Arrays.copyOf", objective(ArrayMethodConstructs::copyOf), X),
            of("Arrays.copyOfRange", objective((double[] x) -> Arrays.copyOfRange(x, 1, 3)[1] * x[0]), X),
            of("Arrays.stream(x).sum()", objective((double[] x) -> Arrays.stream(x).sum()), X),
            of("Arrays.stream(x).map(...).sum()", objective((double[] x) -> Arrays.stream(x).map(t -> t * t).sum()), X),
            of("Arrays.sort", objective(ArrayMethodConstructs::sorts), X),
            of("Math.max of arrays' lengths", objective((double[] x) -> x[0] * Math.max(x.length, 2)), X).is(4, 0, 0, 0),
            of("an array as an Object", objective(ArrayMethodConstructs::asObject), X).is(0, 3, 0, 0),
            of("an array returned as an Object", objective((double[] x) -> ((double[]) chosen(x))[1] * 3), X).is(0, 3, 0, 0),
            of("an array of arrays of arrays", scalars(ArrayMethodConstructs::threeLevels), 1.5));

    private ArrayMethodConstructs() {}

    private static double asObject(double[] x) {
        Object o = x[0] > 0 ? x : "none";
        return o instanceof double[] y ? y[1] * 3 : 0;
    }

    private static Object chosen(double[] x) {
        return x[0] > 0 ? x : x.clone();
    }

    private static double threeLevels(double x) {
        double[][][] a = new double[2][2][2];
        a[0][1][0] = x;
        a[1][0][1] = a[0][1][0] * x;
        return a[1][0][1] * a[0][1][0];
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
