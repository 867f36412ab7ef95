package dev.thalweg.autodiff;

import java.util.function.DoubleFunction;

/// A point that moves with a real variable, whose derivative is its velocity.
@FunctionalInterface
public interface Curve extends DoubleFunction<double[]>, Mapping<Double, double[]> {
    @Override
    default double[] apply(Double t) {
        return apply(t.doubleValue());
    }
}
