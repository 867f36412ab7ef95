package dev.thalweg.autodiff;

import java.util.function.DoubleBinaryOperator;

/// A real function of two real variables.
@FunctionalInterface
public interface ScalarFunction2 extends DoubleBinaryOperator, Mapping2<Double, Double, Double> {
    @Override
    default Double apply(Double x, Double y) {
        return applyAsDouble(x, y);
    }
}
