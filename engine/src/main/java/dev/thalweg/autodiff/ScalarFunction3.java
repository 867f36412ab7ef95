package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of three real variables.
@FunctionalInterface
public interface ScalarFunction3 extends Serializable {
    double applyAsDouble(double x, double y, double z);
}
