package dev.thalweg.autodiff;

import java.util.function.DoubleUnaryOperator;

/// A real function of one real variable.
///
/// It is `Serializable` because a serializable lambda tells which method it runs; nothing is ever serialized.
@FunctionalInterface
public interface ScalarFunction extends DoubleUnaryOperator, Mapping<Double, Double> {
    @Override
    default Double apply(Double x) {
        return applyAsDouble(x);
    }
}
