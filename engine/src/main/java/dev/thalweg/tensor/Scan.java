package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Loops;

/// Running sums or products along an axis.
///
/// @param backward from the last element to the first
public record Scan(Binary step, int axis, boolean backward) implements Operation {
    @Override
    public String name() {
        return step == Binary.ADD ? "cumsum" : "cumprod";
    }

    @Override
    public DenseTensor evaluate(DenseTensor[] xs) {
        DenseTensor y = xs[0].copy();
        int n = y.size(axis);
        int inner = y.stride(axis);
        Object array = y.array();
        Loops<Object> loops = y.loops();
        for (int outer = 0; n > 0 && outer < y.count() / (n * inner); outer++) {
            int first = outer * n * inner;
            for (int i = 1; i < n; i++) {
                int at = first + (backward ? n - 1 - i : i) * inner;
                loops.binary(step, array, at, array, at + (backward ? inner : -inner), array, at, inner);
            }
        }
        return y;
    }
}
