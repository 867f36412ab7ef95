package dev.thalweg.autodiff;

/// A function of two vectors, the second of which are often parameters.
@FunctionalInterface
public interface VectorFunction2 extends Mapping2<double[], double[], double[]> {
}
