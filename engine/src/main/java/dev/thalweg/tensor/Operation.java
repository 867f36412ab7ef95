package dev.thalweg.tensor;

/// What can be done to tensors: a small record of everything but the operands.
///
/// All operands have one dtype: the methods of [Tensor] cast.
public sealed interface Operation
        permits Elementwise, Reduction, Scan, Recurrence, View, Joining, Indexing, Sorting, MatMul, Decomposition, Fourier, Convolving, Pooling {
    /// As in messages: `matmul`, `sum`.
    String name();

    /// The result for values.
    ///
    /// @throws ShapeException if the shapes do not fit
    DenseTensor evaluate(DenseTensor[] xs);

    /// The result, by the operand of the highest level.
    default Tensor on(Tensor... xs) {
        Tensor highest = xs[0];
        for (Tensor x : xs) {
            if (x.level() > highest.level()) {
                highest = x;
            }
        }
        return highest.run(this, xs);
    }
}
