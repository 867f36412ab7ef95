package dev.thalweg.autodiff;

import java.io.Serializable;

/// A real function of eight real variables.
@FunctionalInterface
public interface ScalarFunction8 extends Serializable {
    double applyAsDouble(double x, double y, double z, double u, double v, double w, double p, double q);
}
