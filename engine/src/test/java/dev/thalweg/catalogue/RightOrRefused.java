package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.Arrays;
import java.util.List;

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
            of("Arrays.sort", objective(RightOrRefused::sorts), X));

    private RightOrRefused() {}

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
