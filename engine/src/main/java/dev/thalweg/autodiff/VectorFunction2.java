package dev.thalweg.autodiff;

import java.io.Serializable;

/// A function of two vectors, the second of which are often parameters.
@FunctionalInterface
public interface VectorFunction2 extends Serializable {
    double[] apply(double[] x, double[] parameters);
}
