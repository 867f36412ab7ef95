package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Loops;

/// From `a` and `b` of one shape, along an axis, `y[i] = b[i] + a[i] * y[i - 1]`, where the first has no `y` before it.
///
/// @param backward from the last element to the first: `y[i + 1]` in place of `y[i - 1]`
public record Recurrence(int axis, boolean backward) implements Operation {
    @Override
    public String name() {
        return "recurrence";
    }

    @Override
    public DenseTensor evaluate(DenseTensor[] xs) {
        Shape shape = xs[0].shape();
        if (!shape.equals(xs[1].shape())) {
            throw new ShapeException("A recurrence has factors of shape %s and terms of shape %s; they must be equal.".formatted(shape, xs[1].shape()));
        }
        DenseTensor factors = xs[0].contiguous();
        DenseTensor y = xs[1].copy();
        int n = y.size(axis);
        int inner = y.stride(axis);
        Loops<Object> loops = y.loops();
        Object array = y.array();
        Object product = loops.allocate(inner);
        for (int outer = 0; shape.count() > 0 && outer < shape.count() / (n * inner); outer++) {
            for (int i = 1; i < n; i++) {
                int at = outer * n * inner + (backward ? n - 1 - i : i) * inner;
                loops.binary(Binary.MUL, factors.array(), factors.offset() + at, array, at + (backward ? inner : -inner), product, 0, inner);
                loops.binary(Binary.ADD, array, at, product, 0, array, at, inner);
            }
        }
        return y;
    }
}
