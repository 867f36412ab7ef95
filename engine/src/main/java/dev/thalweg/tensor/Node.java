package dev.thalweg.tensor;

/// A value of an expression: elements that do not change, or an operation on other values that has not been evaluated yet.
final class Node {
    /// An operand whose chain is this long is evaluated before the chain grows.
    private static final int DEPTH = 64;

    final Shape shape;
    final DType dtype;
    /// Of a leaf, where its elements are.
    final int[] strides;
    final int offset;
    /// An elementwise operation, or the sum of all elements; null when there is an array.
    private Operation operation;
    private Node[] operands = {};
    private Object array;
    private int depth;
    /// Whether a pass has computed this without keeping it.
    private boolean seen;

    private Node(Shape shape, DType dtype, int[] strides, int offset) {
        this.shape = shape;
        this.dtype = dtype;
        this.strides = strides;
        this.offset = offset;
    }

    /// Elements of an array that nobody writes any more.
    static Node leaf(Shape shape, int[] strides, int offset, Storage storage) {
        Node leaf = new Node(shape, storage.dtype, strides, offset);
        leaf.array = storage.capture();
        return leaf;
    }

    static Node of(Operation operation, Node[] operands, Shape shape, DType dtype) {
        Node node = new Node(shape, dtype, shape.strides(), 0);
        node.operation = operation;
        node.operands = operands;
        for (Node operand : operands) {
            node.depth = Math.max(node.depth, operand.usedAtDepth() + 1);
        }
        return node;
    }

    private int usedAtDepth() {
        if (depth >= DEPTH) {
            Pass.evaluate(this);
        }
        synchronized (this) {
            return depth;
        }
    }

    synchronized boolean seen() {
        return seen;
    }

    synchronized boolean isEvaluated() {
        return array != null;
    }

    synchronized Object array() {
        return array;
    }

    synchronized Operation operation() {
        return operation;
    }

    synchronized Node[] operands() {
        return operands;
    }

    /// Notes that a pass has computed this, and the elements if it kept them.
    synchronized void passed(Object elements) {
        seen = true;
        if (elements != null) {
            array = elements;
            operation = null;
            operands = new Node[0];
            depth = 0;
        }
    }

    /// Whether the elements are adjacent, the last axis varying fastest.
    boolean isContiguous() {
        return shape.isContiguous(strides);
    }
}
