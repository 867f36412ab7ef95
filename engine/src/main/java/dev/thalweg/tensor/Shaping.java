package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Other shapes of the same elements; most are views, which share them.
public sealed interface Shaping permits Tensor {
    /// The same elements in another shape; one size may be -1, which stands for what is left.
    default Tensor reshape(int... sizes) {
        Tensor x = (Tensor) this;
        Shape to = Shape.of(Reshaping.complete(x.shape(), sizes));
        return to.equals(x.shape()) ? x : new View.Reshape(to).on(x);
    }

    default Tensor ravel() {
        return reshape(-1);
    }

    /// The last two axes exchanged.
    default Tensor transpose() {
        return swapAxes(-2, -1);
    }

    /// Axes in another order.
    default Tensor permute(int... order) {
        Tensor x = (Tensor) this;
        int[] counted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            counted[i] = x.shape().axis(order[i]);
        }
        if (x.shape().axes(counted).length != x.rank() || order.length != x.rank()) {
            throw new ShapeException("permute%s names %d of the %d axes of shape %s; it needs each once.".formatted(Shape.text(order), order.length, x.rank(), x.shape()));
        }
        return new View.Permute(Axes.of(counted)).on(x);
    }

    default Tensor swapAxes(int first, int second) {
        Tensor x = (Tensor) this;
        int[] order = Shape.range(x.rank());
        int kept = order[x.shape().axis(first)];
        order[x.shape().axis(first)] = order[x.shape().axis(second)];
        order[x.shape().axis(second)] = kept;
        return new View.Permute(Axes.of(order)).on(x);
    }

    /// One more axis, of size 1, in front of the one with this number; -1 puts it last.
    default Tensor expandDims(int axis) {
        Tensor x = (Tensor) this;
        return new View.Reshape(x.shape().insert(axis < 0 ? axis + x.rank() + 1 : axis, 1)).on(x);
    }

    /// Without the axes of size 1 that are named, or all of them.
    default Tensor squeeze(int... axes) {
        Tensor x = (Tensor) this;
        List<Integer> kept = new ArrayList<>();
        List<Integer> named = Arrays.stream(axes).mapToObj(x.shape()::axis).toList();
        for (int axis = 0; axis < x.rank(); axis++) {
            boolean dropped = axes.length == 0 ? x.size(axis) == 1 : named.contains(axis);
            if (dropped && x.size(axis) != 1) {
                throw new ShapeException("Cannot squeeze axis %d of shape %s: its size is %d, not 1.".formatted(axis, x.shape(), x.size(axis)));
            }
            if (!dropped) {
                kept.add(x.size(axis));
            }
        }
        return new View.Reshape(Shape.of(kept.stream().mapToInt(Integer::intValue).toArray())).on(x);
    }

    default Tensor broadcastTo(int... sizes) {
        Shape to = Shape.of(sizes);
        return to.equals(((Tensor) this).shape()) ? (Tensor) this : new View.BroadcastTo(to).on((Tensor) this);
    }

    /// Sums over what broadcasting repeated, so that the shape is `to` again.
    default Tensor sumTo(Shape to) {
        Tensor x = (Tensor) this;
        if (x.shape().equals(to)) {
            return x;
        }
        int more = x.rank() - to.rank();
        int[] repeated = new int[x.rank()];
        int count = 0;
        for (int axis = 0; axis < repeated.length; axis++) {
            if (axis < more || to.size(axis - more) == 1 && x.size(axis) != 1) {
                repeated[count++] = axis;
            }
        }
        Tensor sum = count == 0 ? x : x.sum(true, Arrays.copyOf(repeated, count));
        return sum.shape().equals(to) ? sum : new View.Reshape(to).on(sum);
    }

    /// The elements from `start` to `stop` (exclusive) along an axis; negative ones count from the end.
    default Tensor slice(int axis, int start, int stop) {
        return slice(axis, start, stop, 1);
    }

    /// Every `step`th element from `start` to `stop` (exclusive) along an axis, as Python's `start:stop:step`.
    default Tensor slice(int axis, int start, int stop, int step) {
        Tensor x = (Tensor) this;
        int counted = x.shape().axis(axis);
        return new View.Slice(Joining.along(x.shape(), counted, Range.of(start, stop, step, x.size(counted)))).on(x);
    }

    /// Backwards along axes, or along all.
    default Tensor flip(int... axes) {
        Tensor x = (Tensor) this;
        List<Range> ranges = new ArrayList<>();
        for (int axis = 0; axis < x.rank(); axis++) {
            ranges.add(Range.all(x.size(axis)));
        }
        for (int axis : x.shape().axes(axes)) {
            ranges.set(axis, new Range(Math.max(0, x.size(axis) - 1), -1, x.size(axis)));
        }
        return new View.Slice(List.copyOf(ranges)).on(x);
    }

    /// Zeros in front of and behind the elements along an axis.
    default Tensor pad(int axis, int before, int after) {
        Tensor x = (Tensor) this;
        int counted = x.shape().axis(axis);
        Shape whole = x.shape().with(counted, before + x.size(counted) + after);
        return new Joining.Embed(whole, Joining.along(whole, counted, new Range(before, 1, x.size(counted)))).on(x);
    }

    /// Moved along an axis; what leaves at one end comes in at the other.
    default Tensor roll(int axis, int by) {
        Tensor x = (Tensor) this;
        int n = x.size(axis);
        int shift = n == 0 ? 0 : Math.floorMod(by, n);
        return shift == 0 ? x : Tensors.concat(axis, x.slice(axis, n - shift, n), x.slice(axis, 0, n - shift));
    }

    /// Repeated along an axis as a whole: `1 2 1 2`.
    default Tensor tile(int axis, int times) {
        return Tensors.concat(axis, Collections.nCopies(times, (Tensor) this).toArray(Tensor[]::new));
    }

    /// Cut into parts of equal size along an axis.
    default List<Tensor> split(int axis, int parts) {
        Tensor x = (Tensor) this;
        int n = x.size(axis);
        if (parts < 1 || n % parts != 0) {
            throw new ShapeException("Cannot split axis %d of shape %s into %d equal parts: its size is %d.".formatted(axis, x.shape(), parts, n));
        }
        List<Tensor> pieces = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            pieces.add(x.slice(axis, i * (n / parts), (i + 1) * (n / parts)));
        }
        return List.copyOf(pieces);
    }

    /// Each element several times along an axis: `1 1 2 2`.
    default Tensor repeat(int axis, int times) {
        Tensor x = (Tensor) this;
        int counted = x.shape().axis(axis);
        if (times < 0) {
            throw new ShapeException("Cannot repeat axis %d of shape %s %d times.".formatted(axis, x.shape(), times));
        }
        Shape apart = x.shape().insert(counted + 1, 1);
        return x.reshape(apart.sizes()).broadcastTo(apart.with(counted + 1, times).sizes()).reshape(x.shape().with(counted, times * x.size(counted)).sizes());
    }

    /// Cut into parts of one size along an axis, the last with what is left.
    default List<Tensor> chunk(int axis, int size) {
        Tensor x = (Tensor) this;
        if (size < 1) {
            throw new ShapeException("Cannot cut axis %d of shape %s into parts of size %d.".formatted(axis, x.shape(), size));
        }
        int n = x.size(axis);
        return IntStream.range(0, Math.ceilDiv(n, size)).mapToObj(i -> x.slice(axis, i * size, Math.min(n, (i + 1) * size))).toList();
    }
}
