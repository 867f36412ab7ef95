package dev.thalweg.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The sizes of a tensor's axes, immutable. A negative axis counts from the end.
public final class Shape {
    static final Shape SCALAR = new Shape();

    private final int[] sizes;
    private final int[] strides;
    private final int count;

    private Shape(int... sizes) {
        this.sizes = sizes;
        long product = 1;
        for (int size : sizes) {
            if (size < 0) {
                throw new ShapeException("A size of an axis is %d in %s; sizes are 0 or more.".formatted(size, text(sizes)));
            }
            product *= size;
            if (product > Integer.MAX_VALUE - 8) {
                throw new ShapeException("A tensor of shape %s has more than 2147483639 elements, which no Java array holds.".formatted(text(sizes)));
            }
        }
        count = (int) product;
        strides = strides(sizes);
    }

    private static int[] strides(int... sizes) {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= Math.max(sizes[axis], 1);
        }
        return strides;
    }

    public static Shape of(int... sizes) {
        return sizes.length == 0 ? SCALAR : new Shape(sizes.clone());
    }

    public int rank() {
        return sizes.length;
    }

    /// The number of elements.
    public int count() {
        return count;
    }

    public int size(int axis) {
        return sizes[axis(axis)];
    }

    public int[] sizes() {
        return sizes.clone();
    }

    /// An axis counted from the front.
    int axis(int axis) {
        int counted = axis < 0 ? axis + sizes.length : axis;
        if (counted < 0 || counted >= sizes.length) {
            throw new ShapeException("There is no axis %d in shape %s; axes are %d to %d.".formatted(axis, this, -sizes.length, sizes.length - 1));
        }
        return counted;
    }

    /// Axes counted from the front, in ascending order; all of them for none.
    int[] axes(int... axes) {
        if (axes.length == 0) {
            return range(sizes.length);
        }
        int[] counted = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            counted[i] = axis(axes[i]);
        }
        Arrays.sort(counted);
        for (int i = 1; i < counted.length; i++) {
            if (counted[i] == counted[i - 1]) {
                throw new ShapeException("Axis %d stands twice in %s, for shape %s.".formatted(counted[i], text(axes), this));
            }
        }
        return counted;
    }

    /// This with another size for an axis.
    public Shape with(int axis, int size) {
        int[] changed = sizes.clone();
        changed[axis(axis)] = size;
        return new Shape(changed);
    }

    /// This with one more axis in front of one, or at the end for `rank()`.
    Shape insert(int axis, int size) {
        int[] longer = new int[sizes.length + 1];
        System.arraycopy(sizes, 0, longer, 0, axis);
        longer[axis] = size;
        System.arraycopy(sizes, axis, longer, axis + 1, sizes.length - axis);
        return new Shape(longer);
    }

    /// What is left without some axes, or with size 1 for them.
    ///
    /// @param axes counted from the front
    Shape reduce(int[] axes, boolean keep) {
        int[] reduced = sizes.clone();
        for (int axis : axes) {
            reduced[axis] = keep ? 1 : -1;
        }
        int left = 0;
        for (int size : reduced) {
            if (size >= 0) {
                reduced[left++] = size;
            }
        }
        return new Shape(Arrays.copyOf(reduced, left));
    }

    /// The shape that both stretch to: axes are aligned at the end, and an axis of size 1, or a missing one, fits any.
    public Shape broadcast(Shape other, String operation) {
        if (equals(other)) {
            return this;
        }
        int[] common = new int[Math.max(rank(), other.rank())];
        for (int back = 1; back <= common.length; back++) {
            int mine = back <= rank() ? sizes[rank() - back] : 1;
            int its = back <= other.rank() ? other.sizes[other.rank() - back] : 1;
            if (mine != its && mine != 1 && its != 1) {
                throw new ShapeException(("Cannot %s tensors of shapes %s and %s: axis %d has sizes %d and %d.\n"
                        + "Sizes must be equal, or one of them 1; expandDims and reshape insert axes of size 1.")
                        .formatted(operation, this, other, -back, mine, its));
            }
            common[common.length - back] = mine == 1 ? its : mine;
        }
        return new Shape(common);
    }

    /// How far it is along each axis when the last varies fastest and nothing lies between: not to be written.
    int[] strides() {
        return strides;
    }

    /// The strides of a larger shape over the same elements: 0 where an axis is repeated.
    int[] stretch(int[] strides, Shape to) {
        int[] stretched = new int[to.rank()];
        for (int back = 1; back <= rank(); back++) {
            stretched[to.rank() - back] = size(-back) == 1 ? 0 : strides[rank() - back];
        }
        return stretched;
    }

    /// Whether elements at these strides are adjacent, the last axis varying fastest.
    boolean isContiguous(int[] strides) {
        if (strides == this.strides) {
            return true;
        }
        int expected = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            if (sizes[axis] != 1 && strides[axis] != expected) {
                return count == 0;
            }
            expected *= sizes[axis];
        }
        return true;
    }

    static int[] range(int n) {
        int[] range = new int[n];
        Arrays.setAll(range, i -> i);
        return range;
    }

    static String text(int... sizes) {
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", sizes.length == 1 ? ",)" : ")"));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /// As Python writes it: `(2, 3)`, `(4,)`, `()`.
    @Override
    public String toString() {
        return text(sizes);
    }
}
