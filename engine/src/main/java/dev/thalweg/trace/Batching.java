package dev.thalweg.trace;

import dev.thalweg.tensor.Axes;
import dev.thalweg.tensor.Convolving;
import dev.thalweg.tensor.Decomposition;
import dev.thalweg.tensor.Elementwise;
import dev.thalweg.tensor.Fourier;
import dev.thalweg.tensor.Indexing;
import dev.thalweg.tensor.Joining;
import dev.thalweg.tensor.MatMul;
import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Pooling;
import dev.thalweg.tensor.Range;
import dev.thalweg.tensor.Recurrence;
import dev.thalweg.tensor.Reduction;
import dev.thalweg.tensor.Scan;
import dev.thalweg.tensor.Shape;
import dev.thalweg.tensor.Sorting;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import dev.thalweg.tensor.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs an operation on a whole batch: the same operation, with its axes one further back.
///
/// An operation for which there is nothing better runs on [#each] value by itself.
///
/// @param values with an axis for the batch in front, where they are `batched`
record Batching(Tensor[] values, boolean[] batched, int batch) {
    Tensor run(Operation operation) {
        return switch (operation) {
            case Elementwise _, MatMul _, Decomposition _ -> operation.on(aligned());
            case Convolving _ -> each(operation);
            case Pooling _ -> operation.on(repeated());
            case Fourier _ -> operation.on(values);
            case Reduction(var fold, var axes, boolean keep) -> new Reduction(fold, behind(axes), keep).on(values);
            case Scan(var step, int axis, boolean backward) -> new Scan(step, axis + 1, backward).on(values);
            case Recurrence(int axis, boolean backward) -> new Recurrence(axis + 1, backward).on(repeated());
            case View view -> run(view);
            case Joining.Concat(int axis) -> new Joining.Concat(axis + 1).on(repeated());
            case Joining.Embed(Shape whole, var ranges) -> new Joining.Embed(behind(whole), behind(ranges)).on(values);
            case Indexing.Select(int axis, var indices) -> new Indexing.Select(axis + 1, indices).on(values);
            case Indexing.ScatterAdd(int axis, var indices, int size) -> new Indexing.ScatterAdd(axis + 1, indices, size).on(values);
            case Sorting.ArgSort(int axis) -> new Sorting.ArgSort(axis + 1).on(values);
            case Sorting.ArgMax(int axis) -> new Sorting.ArgMax(axis + 1).on(values);
            case Sorting.ArgCumMax(int axis) -> new Sorting.ArgCumMax(axis + 1).on(values);
            case Sorting.Below below -> below.on(repeated());
            case Sorting.TakeAlong(int axis) -> new Sorting.TakeAlong(axis + 1).on(repeated());
            case Sorting.AddAlong(int axis, int size) -> new Sorting.AddAlong(axis + 1, size).on(repeated());
        };
    }

    private Tensor run(View view) {
        return switch (view) {
            case View.Reshape(Shape to) -> values[0].reshape(behind(to).sizes());
            case View.Permute(Axes order) -> values[0].permute(inFront(0, behind(order).toArray()));
            case View.BroadcastTo(Shape to) -> ranked(values[0], to.rank()).broadcastTo(behind(to).sizes());
            case View.Slice(var ranges) -> new View.Slice(behind(ranges)).on(values);
        };
    }

    /// The results of an operation on each value by itself, side by side.
    Tensor each(Operation operation) {
        Tensor[] results = new Tensor[batch];
        for (int i = 0; i < batch; i++) {
            int at = i;
            Tensor[] operands = new Tensor[values.length];
            Arrays.setAll(operands, k -> batched[k] ? values[k].get(at) : values[k]);
            results[i] = operation.on(operands);
        }
        return Tensors.stack(0, results);
    }

    /// With axes of size 1 behind that of the batch, so that the others meet theirs.
    private Tensor[] aligned() {
        int rank = 0;
        for (int i = 0; i < values.length; i++) {
            rank = Math.max(rank, values[i].rank() - (batched[i] ? 1 : 0));
        }
        Tensor[] aligned = values.clone();
        for (int i = 0; i < values.length; i++) {
            aligned[i] = batched[i] ? ranked(values[i], rank) : values[i];
        }
        return aligned;
    }

    private static Tensor ranked(Tensor x, int rank) {
        int more = rank + 1 - x.rank();
        if (more == 0) {
            return x;
        }
        int[] sizes = new int[rank + 1];
        Arrays.fill(sizes, 1);
        sizes[0] = x.size(0);
        for (int axis = 1; axis < x.rank(); axis++) {
            sizes[axis + more] = x.size(axis);
        }
        return x.reshape(sizes);
    }

    /// All with the axis of the batch.
    private Tensor[] repeated() {
        Tensor[] repeated = values.clone();
        for (int i = 0; i < values.length; i++) {
            repeated[i] = batched[i] ? values[i] : repeated(values[i], batch);
        }
        return repeated;
    }

    static Tensor repeated(Tensor x, int batch) {
        return x.broadcastTo(inFront(batch, x.shape().sizes()));
    }

    private Shape behind(Shape shape) {
        return Shape.of(inFront(batch, shape.sizes()));
    }

    private static Axes behind(Axes axes) {
        return Axes.of(Arrays.stream(axes.toArray()).map(axis -> axis + 1).toArray());
    }

    private List<Range> behind(List<Range> ranges) {
        List<Range> all = new ArrayList<>(ranges);
        all.addFirst(new Range(0, 1, batch));
        return List.copyOf(all);
    }

    private static int[] inFront(int first, int... rest) {
        int[] longer = new int[rest.length + 1];
        longer[0] = first;
        System.arraycopy(rest, 0, longer, 1, rest.length);
        return longer;
    }
}
