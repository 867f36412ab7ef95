package dev.thalweg.tensor;

import java.util.stream.IntStream;

/// Finds strides with which the elements of an array have another shape without being copied, as NumPy does.
final class Regrouping {
    private final int[] sizes;
    private final int[] strides;

    private Regrouping(DenseTensor x) {
        int[] axes = IntStream.range(0, x.rank()).filter(axis -> x.size(axis) != 1).toArray();
        sizes = IntStream.of(axes).map(x::size).toArray();
        strides = IntStream.of(axes).map(x::stride).toArray();
    }

    /// The strides of the elements of `x` in the shape `to`, which has as many; null if no strides give their order.
    static int[] strides(DenseTensor x, Shape to) {
        return x.count() == 0 ? to.strides() : new Regrouping(x).to(to);
    }

    /// Both shapes are taken in groups of axes with as many elements; within a group of the old one the axes must follow each other.
    private int[] to(Shape to) {
        int[] found = new int[to.rank()];
        int old = 0;
        int axis = 0;
        while (axis < to.rank()) {
            int first = axis;
            int start = old;
            long wanted = to.size(axis++);
            long have = wanted == 1 ? 1 : sizes[old++];
            while (wanted != have) {
                if (wanted < have) {
                    wanted *= to.size(axis++);
                } else {
                    have *= sizes[old++];
                }
            }
            if (!follow(start, old)) {
                return null;
            }
            int stride = old == start ? 1 : strides[old - 1];
            for (int i = axis - 1; i >= first; i--) {
                found[i] = stride;
                stride *= to.size(i);
            }
        }
        return found;
    }

    private boolean follow(int start, int end) {
        for (int i = start; i < end - 1; i++) {
            if (strides[i] != strides[i + 1] * sizes[i + 1]) {
                return false;
            }
        }
        return true;
    }
}
