package dev.thalweg.tensor;

/// Products of vectors and matrices.
public sealed interface Products permits Tensor {
    /// Multiplies matrices, or batches of them; a vector is a row on the left and a column on the right.
    ///
    /// Shapes: `(..., m, k)` by `(..., k, n)` gives `(..., m, n)`; leading axes broadcast. Sums run in the element type, in an
    /// unspecified order: the error is at most about `k` ulp of the sum of absolute products.
    ///
    /// @throws ShapeException if the two `k` differ
    default Tensor matmul(Tensor other) {
        Tensor a = (Tensor) this;
        if (a.rank() == 0 || other.rank() == 0) {
            throw new ShapeException("matmul multiplies matrices and vectors, and got shapes %s and %s; mul multiplies by a number.".formatted(a.shape(), other.shape()));
        }
        DType type = a.dtype().promote(other.dtype());
        Tensor left = a.rank() == 1 ? a.expandDims(0) : a;
        Tensor right = other.rank() == 1 ? other.expandDims(1) : other;
        Tensor product = MatMul.INSTANCE.on(left.cast(type), right.cast(type));
        if (other.rank() == 1) {
            product = product.squeeze(-1);
        }
        return a.rank() == 1 ? product.squeeze(other.rank() == 1 ? -1 : -2) : product;
    }

    /// The sum of the products of elements of two vectors.
    default Tensor dot(Tensor other) {
        return ((Tensor) this).mul(other).sum();
    }

    /// All products of an element of this vector and one of the other: a matrix.
    default Tensor outer(Tensor other) {
        return ((Tensor) this).expandDims(1).mul(other.expandDims(0));
    }
}
