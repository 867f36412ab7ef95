package dev.thalweg.catalogue;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A small program that is awkward to differentiate, at a point, and its gradient there by hand.
///
/// @param byHand the gradient, the arguments' blocks one after another; null where finite differences alone are the oracle
/// @param smooth whether finite differences apply at the point
record Construct(String name, Program program, Object[] point, double[] byHand, boolean smooth) {
    static Construct of(String name, Program program, Object... point) {
        return new Construct(name, program, point, null, true);
    }

    /// With the gradient by hand, which finite differences must confirm.
    Construct is(double... gradient) {
        return new Construct(name, program, point, gradient, true);
    }

    /// With the gradient that a convention gives where no derivative exists.
    Construct isByConvention(double... gradient) {
        return new Construct(name, program, point, gradient, false);
    }

    double[] differences() {
        return flat(k -> FiniteDifferences.gradient(program, point, k));
    }

    double[] expected() {
        return byHand != null ? byHand : differences();
    }

    double[] found(Object[] gradient) {
        return flat(k -> Numbers.flat(gradient[k]));
    }

    private double[] flat(IntFunction<double[]> block) {
        return IntStream.range(0, point.length).mapToObj(block).flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public String toString() {
        return name + " at " + Arrays.deepToString(point);
    }
}
