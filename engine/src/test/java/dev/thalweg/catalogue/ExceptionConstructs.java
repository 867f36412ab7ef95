package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Exceptions that are caught or not, locks, and values that no derivative flows through.
final class ExceptionConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("try and catch, not thrown", scalars(RecordedPrograms::guarded), 4.0),
            of("try and catch, thrown", scalars(ExceptionConstructs::caught), 1.5).is(2),
            of("try and finally", scalars(ExceptionConstructs::withFinally), 1.5),
            of("an exception as a jump out of a loop", objective(ExceptionConstructs::outOfBounds), X),
            of("synchronized", scalars(ExceptionConstructs::locked), 1.5).is(3),
            of("a text block of the number as a condition", scalars(x -> ("" + x).length() > 100 ? 0 : x * x), 1.5).is(3),
            of("a random number that is a constant", scalars(x -> x * new java.util.Random(7).nextDouble()), 1.5)
                    .is(new java.util.Random(7).nextDouble()),
            of("the clock", scalars(x -> x * (System.nanoTime() > Long.MIN_VALUE ? 2 : 3)), 1.5).is(2));

    private ExceptionConstructs() {}

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
}
