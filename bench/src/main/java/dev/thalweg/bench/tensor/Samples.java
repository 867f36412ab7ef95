package dev.thalweg.bench.tensor;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Shape;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;

/// Numbers that look random, and are the same in every language: `bench/peers/networks.py` makes them too.
final class Samples {
    private static final long PRIME = 999_983;

    private Samples() {}

    /// Between `-scale` and `scale`.
    static Tensor of(int seed, double scale, int... sizes) {
        double[] x = new double[Shape.of(sizes).count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = ((long) i * i * seed + 7919L * i) % PRIME * (2 * scale / PRIME) - scale;
        }
        Tensor sample = Tensors.tensor(x).reshape(sizes).cast(DType.FLOAT32);
        Tensors.evaluate(sample);
        return sample;
    }

    /// Labels below `classes`.
    static int[] labels(int n, int classes) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i * i % classes;
        }
        return labels;
    }
}
