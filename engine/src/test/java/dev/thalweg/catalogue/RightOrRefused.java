package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.ScalarFunction;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What the engine need not know, but must never get wrong: right, or refused.
final class RightOrRefused {
    static final List<Construct> ALL = List.of(
            of("Double.parseDouble of the number's text", scalars(x -> Double.parseDouble(Double.toString(x)) * x), 1.5),
            of("the bits of a number", scalars(x -> Double.longBitsToDouble(Double.doubleToLongBits(x)) * x), 1.5).is(3),
            of("a captured function", scalars(capturedFunction(t -> t * t)), 1.5).is(3),
            of("hashCode of a number", scalars(x -> x * (Double.hashCode(x) & 1 | 1)), 1.5).is(1));

    private RightOrRefused() {}

    private static ScalarFunction capturedFunction(DoubleUnaryOperator f) {
        return x -> f.applyAsDouble(x);
    }
}
