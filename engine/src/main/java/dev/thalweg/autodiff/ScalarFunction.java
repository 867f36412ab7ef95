package dev.thalweg.autodiff;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/// A real function of one real variable.
///
/// It is `Serializable` because a serializable lambda tells which method it runs; nothing is ever serialized.
@FunctionalInterface
public interface ScalarFunction extends DoubleUnaryOperator, Serializable {
}
