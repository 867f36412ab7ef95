package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Conversions;
import dev.thalweg.loops.Loops;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A tensor of values: places in an array, by an offset and a stride for each axis, or an expression that is not evaluated yet.
final class DenseTensor extends Tensor {
    /// From this many elements on, an elementwise operation waits for those that follow it.
    static final int LAZY = 4096;

    private static final VarHandle STORAGE = Fields.of(MethodHandles.lookup(), "storage", Storage.class);

    private final Shape shape;
    private final DType dtype;
    private final int[] strides;
    private final int offset;
    /// Null until the node is evaluated.
    private Storage storage;
    private Node node;

    private DenseTensor(Shape shape, DType dtype, int[] strides, int offset, Storage storage) {
        this.shape = shape;
        this.dtype = dtype;
        this.strides = strides;
        this.offset = offset;
        this.storage = storage;
    }

    /// Adjacent elements, the last axis varying fastest.
    static DenseTensor of(Shape shape, DType dtype, Object array) {
        return new DenseTensor(shape, dtype, shape.strides(), 0, new Storage(dtype, array));
    }

    static DenseTensor zeros(Shape shape, DType dtype) {
        return of(shape, dtype, dtype.loops().allocate(shape.count()));
    }

    static DenseTensor scalar(DType dtype, double value) {
        DenseTensor scalar = zeros(Shape.SCALAR, dtype);
        dtype.loops().set(scalar.array(), 0, value);
        return scalar;
    }

    /// What an expression will give.
    static DenseTensor of(Node node) {
        DenseTensor waiting = new DenseTensor(node.shape, node.dtype, node.strides, node.offset, null);
        waiting.node = node;
        return waiting;
    }

    /// The result of an elementwise operation, evaluated now if it is small and its operands are there.
    static DenseTensor elementwise(Elementwise operation, DenseTensor[] xs, Shape shape) {
        DType type = operation.result(xs[0].dtype);
        if (shape.count() >= LAZY || isAnyWaiting(xs)) {
            return of(Node.of(operation, nodes(xs), shape, type));
        }
        DenseTensor y = zeros(shape, type);
        Object[] arrays = new Object[xs.length + 1];
        int[] offsets = new int[xs.length + 1];
        for (int i = 0; i < xs.length; i++) {
            DenseTensor x = xs[i].stretched(shape).contiguous();
            arrays[i] = x.array();
            offsets[i] = x.offset;
        }
        arrays[xs.length] = y.array();
        operation.block(xs[0].dtype, arrays, offsets, shape.count());
        return y;
    }

    /// The result for a few numbers in two arrays of one shape, without anything else being made; else null.
    static DenseTensor small(Binary f, DenseTensor a, DenseTensor b) {
        int n = a.shape.count();
        if (a.dtype != b.dtype || n >= LAZY || !a.shape.equals(b.shape) || !a.isContiguous() || !b.isContiguous() || a.isWaiting() || b.isWaiting()) {
            return null;
        }
        Object y = a.loops().allocate(n);
        a.loops().binary(f, a.array(), a.offset, b.array(), b.offset, y, 0, n);
        return of(a.shape, a.dtype, y);
    }

    private static boolean isAnyWaiting(DenseTensor[] xs) {
        for (DenseTensor x : xs) {
            if (x.isWaiting()) {
                return true;
            }
        }
        return false;
    }

    private static Node[] nodes(DenseTensor[] xs) {
        Node[] nodes = new Node[xs.length];
        for (int i = 0; i < xs.length; i++) {
            nodes[i] = xs[i].node();
        }
        return nodes;
    }

    /// Whether this waits for an expression.
    boolean isWaiting() {
        if (there() != null) {
            return false;
        }
        synchronized (this) {
            return storage == null && !node.isEvaluated();
        }
    }

    /// The value as part of an expression; later writes do not change it.
    Node node() {
        Storage there = there();
        if (there != null) {
            return Node.leaf(shape, strides, offset, there);
        }
        synchronized (this) {
            return storage == null ? node : Node.leaf(shape, strides, offset, storage);
        }
    }

    private Storage there() {
        return (Storage) STORAGE.getAcquire(this);
    }

    private Storage storage() {
        Storage there = there();
        return there != null ? there : evaluated();
    }

    private synchronized Storage evaluated() {
        if (storage == null) {
            Pass.evaluate(node);
            Storage made = new Storage(dtype, node.array());
            made.capture(); // other expressions may hold the node
            STORAGE.setRelease(this, made); // which others see without the lock
            node = null;
        }
        return storage;
    }

    /// Other places of the same array.
    DenseTensor view(Shape viewed, int[] viewedStrides, int viewedOffset) {
        return new DenseTensor(viewed, dtype, viewedStrides, viewed.count() == 0 ? 0 : viewedOffset, storage()); // none stands nowhere
    }

    /// This, with axes of size 1 repeated to the size of the shape's.
    DenseTensor stretched(Shape to) {
        if (shape.equals(to)) {
            return this;
        }
        return view(to, shape.stretch(strides, to), offset);
    }

    /// Whether the elements are adjacent, the last axis varying fastest.
    boolean isContiguous() {
        return shape.isContiguous(strides);
    }

    /// This, or a copy whose elements are adjacent.
    DenseTensor contiguous() {
        return isContiguous() ? this : copy();
    }

    DenseTensor copy() {
        DenseTensor copy = zeros(shape, dtype);
        read(0, copy.array(), 0, shape.count());
        return copy;
    }

    /// Copies `n` elements from the `from`th on, the last axis varying fastest.
    void read(int from, Object to, int toOffset, int n) {
        new Odometer(shape, strides, offset).read(dtype.loops(), array(), from, to, toOffset, n);
    }

    /// The array that holds the elements.
    Object array() {
        return storage().array();
    }

    /// The array that holds the elements, to be written.
    Object writable() {
        return storage().writable();
    }

    /// Stores elements in place, broadcast to this shape.
    void assign(DenseTensor values) {
        DenseTensor from = values.stretched(shape).contiguous();
        Object source = from.array();
        Object target = writable();
        if (source == target) {
            from = from.copy();
            source = from.array();
        }
        new Odometer(shape, strides, offset).write(loops(), source, from.offset, target, shape.count());
    }

    /// Adds elements of the same shape in place.
    void increase(DenseTensor values) {
        DenseTensor sum = copy();
        DenseTensor other = values.contiguous();
        loops().binary(Binary.ADD, sum.array(), 0, other.array(), other.offset, sum.array(), 0, shape.count());
        assign(sum);
    }

    Loops<Object> loops() {
        return dtype.loops();
    }

    int offset() {
        return offset;
    }

    int stride(int axis) {
        return strides[shape.axis(axis)];
    }

    int[] strides() {
        return strides.clone();
    }

    double element(int n) {
        if (n == 0 && shape.count() == 1) {
            return loops().get(array(), offset);
        }
        Object one = loops().allocate(1);
        read(n, one, 0, 1);
        return loops().get(one, 0);
    }

    double[] toDoubles() {
        double[] all = new double[shape.count()];
        DenseTensor adjacent = contiguous();
        Conversions.convert(adjacent.array(), adjacent.offset, all, 0, all.length);
        return all;
    }

    @Override
    protected Tensor run(Operation operation, Tensor[] xs) {
        DenseTensor[] dense = new DenseTensor[xs.length];
        for (int i = 0; i < xs.length; i++) {
            dense[i] = (DenseTensor) xs[i];
        }
        return operation.evaluate(dense);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    protected Tensor primal() {
        return this;
    }

    @Override
    public DenseTensor snapshot() {
        Storage there = there();
        if (there == null) {
            synchronized (this) {
                there = storage;
                if (there == null) {
                    return of(node);
                }
            }
        }
        return new DenseTensor(shape, dtype, strides, offset, there.snapshot());
    }

    @Override
    protected DenseTensor readable() {
        return this;
    }
}
