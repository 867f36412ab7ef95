package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of four real variables.
@FunctionalInterface
public interface ScalarFunction4 extends Serializable {
    double applyAsDouble(double x, double y, double z, double u);
}
