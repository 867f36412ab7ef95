package dev.thalweg.autodiff;

/// A function from vectors to vectors, whose derivative is a Jacobian matrix.
@FunctionalInterface
public interface VectorFunction extends Mapping<double[], double[]> {
}
