package dev.thalweg.tensor;

import dev.thalweg.loops.Loops;
import java.util.Arrays;

/// Where the elements of a block of a value are.
sealed interface Source {
    /// Adjacent elements of an array.
    record Adjacent(DType dtype, Object array, int offset) implements Leaf {
        @Override
        public boolean equals(Object other) {
            return other instanceof Adjacent its && its.array == array && its.offset == offset;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(array) + offset;
        }
    }

    /// In a buffer, from an earlier step.
    record Buffer(int register) implements Source {}

    /// One number, repeated in a buffer.
    record Repeated(DType dtype, double value) implements Leaf {}

    /// To be copied to a buffer from places that are not adjacent.
    record Scattered(DType dtype, Object array, int[] strides, int offset, Odometer places) implements Leaf {
        @Override
        public boolean equals(Object other) {
            return other instanceof Scattered its && its.array == array && its.offset == offset && Arrays.equals(its.strides, strides);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(array) + offset;
        }

        void read(int at, Object buffer, int n) {
            places.read(dtype.loops(), array, at, buffer, 0, n);
        }
    }

    /// Of a value that is there.
    sealed interface Leaf extends Source {
        DType dtype();
    }

    static Leaf of(Node leaf, Shape space) {
        if (leaf.shape.equals(space) && leaf.isContiguous()) {
            return new Adjacent(leaf.dtype, leaf.array(), leaf.offset);
        }
        int[] strides = leaf.shape.stretch(leaf.strides, space);
        if (Arrays.stream(strides).allMatch(stride -> stride == 0)) {
            Loops<Object> loops = leaf.dtype.loops();
            return new Repeated(leaf.dtype, loops.get(leaf.array(), leaf.offset));
        }
        return new Scattered(leaf.dtype, leaf.array(), strides, leaf.offset, new Odometer(space, strides, leaf.offset));
    }
}
