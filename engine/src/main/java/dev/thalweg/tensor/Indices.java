package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Parts by numbers of places; negative ones count from the end.
public sealed interface Indices extends Indexable<Tensor> permits Tensor {
    /// The part at these places along the first axes: a view, an element if all axes are named.
    default Tensor get(int... index) {
        Tensor x = (Tensor) this;
        if (index.length > x.rank()) {
            throw new ShapeException("get%s names %d axes of shape %s.".formatted(Shape.text(index), index.length, x.shape()));
        }
        List<Range> ranges = new ArrayList<>();
        int[] sizes = new int[x.rank() - index.length];
        for (int axis = 0; axis < x.rank(); axis++) {
            if (axis < index.length) {
                ranges.add(new Range(place(x, axis, index[axis]), 1, 1));
            } else {
                ranges.add(Range.all(x.size(axis)));
                sizes[axis - index.length] = x.size(axis);
            }
        }
        return new View.Reshape(Shape.of(sizes)).on(new View.Slice(List.copyOf(ranges)).on(x));
    }

    /// The part at these places and slices along the first axes, as NumPy's `x[i, a:b]`: a view.
    @Override
    default Tensor at(Index... parts) {
        Tensor x = (Tensor) this;
        if (parts.length > x.rank()) {
            throw new ShapeException("%d indices in brackets are too many for shape %s.".formatted(parts.length, x.shape()));
        }
        List<Range> ranges = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int axis = 0; axis < x.rank(); axis++) {
            Index part = axis < parts.length ? parts[axis] : Index.slice(null, null, null);
            switch (part) {
                case Index.Place(int place) -> ranges.add(new Range(place(x, axis, place), 1, 1));
                case Index.Slice slice -> {
                    ranges.add(slice.of(x.size(axis)));
                    sizes.add(ranges.getLast().size());
                }
            }
        }
        return new View.Reshape(Shape.of(sizes.stream().mapToInt(size -> size).toArray())).on(new View.Slice(List.copyOf(ranges)).on(x));
    }

    /// Stores elements in place, broadcast to the part at these places.
    ///
    /// @throws IllegalStateException if this stands for values in a trace, or `values` does
    @Override
    default void put(Tensor values, Index... parts) {
        at(parts).assign(values);
    }

    /// Stores a number in each element of the part at these places.
    ///
    /// @throws IllegalStateException if this stands for values in a trace
    default void put(double value, Index... parts) {
        at(parts).assign(((Tensor) this).scalar(value));
    }

    /// Slices along an axis in this order; indices may repeat.
    default Tensor select(int axis, int... indices) {
        Tensor x = (Tensor) this;
        return new Indexing.Select(x.shape().axis(axis), Axes.of(indices)).on(x);
    }

    /// Rows, as [#select(int,int...)] along the first axis: what an embedding does.
    default Tensor rows(int... indices) {
        return select(0, indices);
    }

    /// Zeros with `size` places along an axis, to which slice `i` of this is added at place `indices[i]`.
    default Tensor scatterAdd(int axis, int size, int... indices) {
        Tensor x = (Tensor) this;
        return new Indexing.ScatterAdd(x.shape().axis(axis), Axes.of(indices), size).on(x);
    }

    /// The places of the elements along an axis in ascending order, NaN last, equal ones as they stand.
    default Tensor argsort(int axis) {
        Tensor x = (Tensor) this;
        return new Sorting.ArgSort(x.shape().axis(axis)).on(x);
    }

    /// The elements along an axis in ascending order, NaN last.
    default Tensor sort(int axis) {
        return takeAlong(axis, argsort(axis));
    }

    /// The `k` largest along an axis, descending.
    default Tensor topk(int axis, int k) {
        int n = ((Tensor) this).size(axis);
        if (k < 0 || k > n) {
            throw new ShapeException("topk asks for %d of the %d elements along axis %d of shape %s.".formatted(k, n, axis, ((Tensor) this).shape()));
        }
        return sort(axis).slice(axis, n - k, n).flip(axis);
    }

    /// The element that a share `q` of the others does not exceed, along an axis, interpolated between neighbours.
    default Tensor quantile(double q, int axis) {
        int n = ((Tensor) this).size(axis);
        if (!(q >= 0 && q <= 1) || n == 0) {
            throw new IllegalArgumentException("quantile %s of %d elements was asked for; it needs a share from 0 to 1, and an element.".formatted(q, n));
        }
        double place = q * (n - 1);
        int below = (int) place;
        Tensor sorted = sort(axis);
        Tensor low = sorted.slice(axis, below, below + 1).squeeze(axis);
        Tensor high = sorted.slice(axis, Math.min(below + 1, n - 1), Math.min(below + 1, n - 1) + 1).squeeze(axis);
        return low.mul(1 - (place - below)).add(high.mul(place - below));
    }

    /// The middle element along an axis, or the mean of the two in the middle.
    default Tensor median(int axis) {
        return quantile(0.5, axis);
    }

    /// The place of the largest element along an axis, the first of equal ones.
    default Tensor argmax(int axis) {
        Tensor x = (Tensor) this;
        return new Sorting.ArgMax(x.shape().axis(axis)).on(x).squeeze(axis);
    }

    /// The place of the smallest element along an axis, the first of equal ones.
    default Tensor argmin(int axis) {
        return ((Tensor) this).neg().argmax(axis);
    }

    /// The elements along an axis at places that a tensor holds, whose other sizes are those of this.
    default Tensor takeAlong(int axis, Tensor indices) {
        Tensor x = (Tensor) this;
        return new Sorting.TakeAlong(x.shape().axis(axis)).on(x, indices.cast(x.dtype()));
    }

    /// Stores a number in place.
    ///
    /// @throws IllegalStateException if this stands for values in a trace
    default void set(double value, int... index) {
        ((Tensor) this).get(index).values().assign(((Tensor) this).scalar(value).values());
    }

    /// Stores elements in place, broadcast to this shape; views of the same elements see it.
    ///
    /// @throws IllegalStateException if this stands for values in a trace, or `values` does
    default void assign(Tensor values) {
        Tensor x = (Tensor) this;
        x.values().assign(values.cast(x.dtype()).broadcastTo(x.shape().sizes()).values());
    }

    /// The elements where a mask of this shape, or of one that broadcasts to it, is not 0, in a vector.
    ///
    /// @throws IllegalStateException within `vmap`, where each part would have a size of its own
    default Tensor maskedSelect(Tensor mask) {
        Tensor x = (Tensor) this;
        double[] test = mask.primal().broadcastTo(x.shape().sizes()).values().toDoubles();
        return x.ravel().select(0, IntStream.range(0, test.length).filter(i -> test[i] != 0).toArray());
    }

    private static int place(Tensor x, int axis, int index) {
        int counted = index < 0 ? index + x.size(axis) : index;
        if (counted < 0 || counted >= x.size(axis)) {
            throw new ShapeException("There is no index %d along axis %d of shape %s.".formatted(index, axis, x.shape()));
        }
        return counted;
    }
}
