package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.List;

/// Parts by numbers of places; negative ones count from the end.
public sealed interface Indices permits Tensor {
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

    private static int place(Tensor x, int axis, int index) {
        int counted = index < 0 ? index + x.size(axis) : index;
        if (counted < 0 || counted >= x.size(axis)) {
            throw new ShapeException("There is no index %d along axis %d of shape %s.".formatted(index, axis, x.shape()));
        }
        return counted;
    }
}
