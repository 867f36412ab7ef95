package dev.thalweg.tensor;

/// What a sweep computes once, or finds in an array: the nodes that say the same are one value.
final class Value {
    private static final Value[] NONE = {};

    /// Null of what is there.
    final Operation operation;
    final Value[] operands;
    final DType dtype;
    /// All elements, if they are asked for.
    Object kept;
    /// Of a sum of all elements, that of each block.
    double[] sums;
    /// How many steps that have not been made take this.
    int uses;
    /// Where a block of it is, once that is decided.
    Source source;

    private Value(Operation operation, Value[] operands, DType dtype) {
        this.operation = operation;
        this.operands = operands;
        this.dtype = dtype;
    }

    static Value of(Operation operation, Value[] operands, DType dtype) {
        return new Value(operation, operands, dtype);
    }

    static Value of(Source.Leaf leaf) {
        Value value = new Value(null, NONE, leaf.dtype());
        value.source = leaf;
        return value;
    }

    /// Whether this is there, and not computed.
    boolean isLeaf() {
        return operation == null;
    }

    boolean isKept() {
        return kept != null || sums != null;
    }

    /// Whether this is a number, repeated.
    boolean is(double number) {
        return source instanceof Source.Repeated repeated && repeated.value() == number;
    }
}
