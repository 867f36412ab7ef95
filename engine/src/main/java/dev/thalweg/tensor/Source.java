package dev.thalweg.tensor;

import dev.thalweg.tensor.Elementwise.Block;

/// Where the elements of a block of a value are.
sealed interface Source {
    /// Adjacent elements of an array.
    record Adjacent(Object array, int offset) implements Source {}

    /// In a buffer, from an earlier step.
    record Buffer(int register) implements Source {}

    /// One number, repeated in a buffer.
    record Repeated(int register, DType type, double value) implements Source {}

    /// To be copied to a buffer from places that are not adjacent.
    record Scattered(int register, Node leaf, Odometer places) implements Source {}

    /// The source of a value that is there.
    static Source leaf(Node leaf, Shape space, Registers registers) {
        if (leaf.shape.equals(space) && leaf.isContiguous()) {
            return new Adjacent(leaf.array(), leaf.offset);
        }
        int register = registers.takeForGood(leaf.dtype);
        if (leaf.shape.count() == 1) {
            return new Repeated(register, leaf.dtype, leaf.dtype.loops().get(leaf.array(), leaf.offset));
        }
        return new Scattered(register, leaf, new Odometer(space, leaf.shape.stretch(leaf.strides, space), leaf.offset));
    }

    default Block block(Object[] buffers, int at) {
        return switch (this) {
            case Adjacent(Object array, int offset) -> new Block(array, offset + at);
            case Buffer(int register) -> new Block(buffers[register], 0);
            case Repeated(int register, var _, var _) -> new Block(buffers[register], 0);
            case Scattered(int register, var _, var _) -> new Block(buffers[register], 0);
        };
    }
}
