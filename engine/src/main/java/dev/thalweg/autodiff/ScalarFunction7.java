package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of seven real variables.
@FunctionalInterface
public interface ScalarFunction7 extends Serializable {
    double applyAsDouble(double x, double y, double z, double u, double v, double w, double p);
}
