package dev.thalweg.trace;

import dev.thalweg.tensor.Joining;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import dev.thalweg.tensor.View;

/// Sums of cotangents, one for each node of a trace; null for a zero.
final class Cotangents {
    final Tensor[] sums;
    /// Whether nobody else knows a sum, so that it may be written.
    private final boolean[] own;

    Cotangents(int size) {
        sums = new Tensor[size];
        own = new boolean[size];
    }

    void add(int index, Tensor more) {
        sums[index] = sums[index] == null ? more : sums[index].add(more);
        own[index] = false;
    }

    /// Adds the cotangent of a slice: in place, so that the slices of a tensor do not cost a pass over all of it each.
    void addSlice(int index, Tensor whole, View.Slice slice, Tensor more) {
        Joining.Embed embed = new Joining.Embed(whole.shape(), slice.ranges());
        if (sums[index] == null) {
            sums[index] = embed.on(more);
            own[index] = true;
        } else if (!own[index] || !embed.addTo(sums[index], more)) {
            Tensor sum = Tensors.zerosLike(whole);
            own[index] = embed.addTo(sum, more) && embed.wholly().addTo(sum, sums[index]);
            sums[index] = own[index] ? sum : sums[index].add(embed.on(more));
        }
    }
}
