package dev.thalweg.tensor;

/// What linear algebra needs to know of places and sizes.
final class Triangle {
    private Triangle() {}

    /// How far each place of a matrix is to the right of the diagonal.
    static Tensor at(int rows, int columns) {
        return Tensors.arange(columns).sub(Tensors.arange(rows).expandDims(1));
    }

    /// A number that bounds a matrix, or all matrices of a batch, and is a constant in a trace.
    static double norm(Tensor a) {
        return a.primal().whole().abs().sum(-1).max().item();
    }
}
