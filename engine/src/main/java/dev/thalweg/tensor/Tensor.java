package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;

/// An n-d array of numbers, or what stands for one while a derivative is taken.
///
/// Operations are methods, by theme: [Arithmetic], [Functions], [SpecialFunctions], [Activations], [Reductions], [Shaping], [Indices],
/// [Products], [LinearAlgebra], [Spectra], [Convolutions], [Images], [Normalisations], [Losses]. Shapes broadcast as
/// in NumPy, and results have the wider dtype; a Java number beside a tensor takes the tensor's. Views (slices, transposes, broadcasts)
/// share their elements. [Tensors] makes tensors.
public abstract non-sealed class Tensor implements Arithmetic, Functions, SpecialFunctions, Activations, Reductions, Shaping, Indices, Products, LinearAlgebra, Spectra,
        Convolutions, Images, Normalisations, Losses {
    /// 0 for values; a trace has a higher level than what its function captures.
    protected long level() {
        return 0;
    }

    /// Runs an operation of which this is the operand of the highest level.
    protected abstract Tensor run(Operation operation, Tensor[] xs);

    public abstract Shape shape();

    public abstract DType dtype();

    /// This, if it has values.
    ///
    /// @throws IllegalStateException if this stands for values in a trace: reading them would lose the derivative
    protected abstract Tensor readable();

    final DenseTensor values() {
        return (DenseTensor) readable();
    }

    /// These elements, whatever is written to this, or to the result, later; they are shared until then.
    public Tensor snapshot() {
        return this;
    }

    /// The values, also of a tensor in a trace, as a constant: for decisions that no derivative depends on.
    protected abstract Tensor primal();

    /// Values that hold all that this stands for: for bounds, which may be wider than needed.
    protected Tensor whole() {
        return this;
    }

    public final int rank() {
        return shape().rank();
    }

    /// The size of an axis; a negative one counts from the end.
    public final int size(int axis) {
        return shape().size(axis);
    }

    /// The number of elements.
    public final int count() {
        return shape().count();
    }

    /// The only element.
    public final double item() {
        if (count() != 1) {
            throw new ShapeException("item() asks for the only element, but shape %s has %d; name one by get(i, ...), or sum them."
                    .formatted(shape(), count()));
        }
        return values().element(0);
    }

    /// The elements, the last axis varying fastest, in a new array.
    public final double[] toArray() {
        return values().toDoubles();
    }

    /// The rows of a matrix, in new arrays.
    public final double[][] toMatrix() {
        if (rank() != 2) {
            throw new ShapeException("toMatrix() asks for two axes, but the shape is %s; reshape it.".formatted(shape()));
        }
        double[] all = toArray();
        double[][] rows = new double[size(0)][size(1)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, i * size(1), rows[i], 0, size(1));
        }
        return rows;
    }

    /// The elements in another type; this if it is the same.
    public final Tensor cast(DType type) {
        return type == dtype() ? this : new Elementwise.Cast(type).on(this);
    }

    /// A number as a tensor of this dtype without axes.
    final Tensor scalar(double value) {
        return DenseTensor.scalar(dtype(), value);
    }

    /// A number minus a tensor: what the operator calls.
    public static Tensor sub(double a, Tensor b) {
        return Elementwise.of(Binary.SUB, b.scalar(a), b);
    }

    /// A number divided by each element.
    public static Tensor div(double a, Tensor b) {
        return Elementwise.of(Binary.DIV, b.scalar(a), b);
    }

    /// The remainder of a number by each element, with the number's sign.
    public static Tensor rem(double a, Tensor b) {
        return Elementwise.of(Binary.REM, b.scalar(a), b);
    }

    /// A vector or matrix as an HTML table, abbreviated where it is large; other tensors as text.
    public final String toHtml() {
        return HtmlTable.of(values());
    }

    /// As NumPy prints it, abbreviated above 1,000 elements.
    @Override
    public String toString() {
        return Printer.print(values());
    }
}
