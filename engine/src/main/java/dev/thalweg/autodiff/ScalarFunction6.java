package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of six real variables.
@FunctionalInterface
public interface ScalarFunction6 extends Serializable {
    double applyAsDouble(double x, double y, double z, double u, double v, double w);
}
