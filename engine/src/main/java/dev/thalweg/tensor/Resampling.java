package dev.thalweg.tensor;

import java.util.stream.IntStream;

/// Another number of elements along an axis.
final class Resampling {
    private Resampling() {}

    /// Means of parts that cover the axis.
    static Tensor means(Tensor x, int axis, int parts) {
        int n = size(x, axis, parts);
        return Tensors.concat(axis, IntStream.range(0, parts)
                .mapToObj(i -> x.slice(axis, (int) ((long) i * n / parts), (int) Math.ceilDiv((i + 1L) * n, parts)).mean(true, axis)).toArray(Tensor[]::new));
    }

    /// Elements between the neighbours of their places, the outer ones continued.
    static Tensor linear(Tensor x, int axis, int size) {
        int n = size(x, axis, size);
        int[] below = new int[size];
        int[] above = new int[size];
        double[] share = new double[size];
        for (int i = 0; i < size; i++) {
            double place = Math.clamp((i + 0.5) * n / size - 0.5, 0, n - 1);
            below[i] = (int) place;
            above[i] = Math.min(below[i] + 1, n - 1);
            share[i] = place - below[i];
        }
        int[] along = IntStream.range(axis, 0).map(i -> i == axis ? size : 1).toArray();
        Tensor weight = Tensors.tensor(share).cast(x.dtype()).reshape(along);
        Tensor low = x.select(axis, below);
        return low.add(x.select(axis, above).sub(low).mul(weight));
    }

    private static int size(Tensor x, int axis, int wanted) {
        int n = x.size(axis);
        if (n < 1 || wanted < 1) {
            throw new ShapeException("Axis %d of shape %s is to have size %d: both need one element at least.".formatted(axis, x.shape(), wanted));
        }
        return n;
    }
}
