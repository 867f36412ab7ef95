package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of five real variables.
@FunctionalInterface
public interface ScalarFunction5 extends Serializable {
    double applyAsDouble(double x, double y, double z, double u, double v);
}
