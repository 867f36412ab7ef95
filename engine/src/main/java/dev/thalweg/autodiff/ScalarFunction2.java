package dev.thalweg.autodiff;

import java.io.Serializable;
import java.util.function.DoubleBinaryOperator;

/// A real function of two real variables.
@FunctionalInterface
public interface ScalarFunction2 extends DoubleBinaryOperator, Serializable {
}
