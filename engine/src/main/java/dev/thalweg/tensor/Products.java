package dev.thalweg.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

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
        if (left.rank() > 2 && other.rank() == 2) {
            return rowsOfAll(left.cast(type), other.cast(type));
        }
        Tensor product = MatMul.INSTANCE.on(left.cast(type), right.cast(type));
        if (other.rank() == 1) {
            product = product.squeeze(-1);
        }
        return a.rank() == 1 ? product.squeeze(other.rank() == 1 ? -1 : -2) : product;
    }

    /// One product in place of many with the same right side, whose derivative then is one product too.
    private static Tensor rowsOfAll(Tensor a, Tensor b) {
        int[] sizes = a.shape().sizes();
        if (a.size(-1) != b.size(0) || a.count() == 0) {
            return MatMul.INSTANCE.on(a, b); // whose message has the shapes that were given
        }
        sizes[sizes.length - 1] = b.size(1);
        return MatMul.INSTANCE.on(a.reshape(-1, b.size(0)), b).reshape(sizes);
    }

    /// The sum of the products of elements of two vectors.
    default Tensor dot(Tensor other) {
        return ((Tensor) this).mul(other).sum();
    }

    /// All products of an element of this vector and one of the other: a matrix.
    default Tensor outer(Tensor other) {
        return ((Tensor) this).expandDims(1).mul(other.expandDims(0));
    }

    /// The cosine of the angle between vectors along an axis; 0, with derivative 0, beside a vector of zeros.
    default Tensor cosineSimilarity(Tensor other, int axis) {
        Tensor a = (Tensor) this;
        Tensor sizes = a.norm(false, axis).mul(other.norm(false, axis));
        Tensor none = sizes.eq(0);
        Tensor cosine = a.mul(other).sum(axis).div(Tensors.where(none, sizes.scalar(1), sizes));
        return Tensors.where(none, cosine.scalar(0), cosine);
    }

    /// The sum of products over the last `axes` axes of this and the first of the other.
    default Tensor tensordot(Tensor other, int axes) {
        Tensor a = (Tensor) this;
        int[] left = a.shape().sizes();
        int[] right = other.shape().sizes();
        if (axes < 0 || axes > left.length || axes > right.length) {
            throw new ShapeException("tensordot sums over %d axes, and the shapes are %s and %s.".formatted(axes, a.shape(), other.shape()));
        }
        int inner = 1;
        for (int i = 0; i < axes; i++) {
            inner *= right[i];
        }
        Tensor product = a.reshape(-1, inner).matmul(other.reshape(inner, -1));
        return product.reshape(IntStream.concat(Arrays.stream(left, 0, left.length - axes), Arrays.stream(right, axes, right.length)).toArray());
    }

    /// Each element times the whole other matrix, side by side.
    default Tensor kron(Tensor other) {
        Tensor a = (Tensor) this;
        Tensor products = a.expandDims(1).expandDims(-1).mul(other.expandDims(0).expandDims(2));
        return products.reshape(a.size(0) * other.size(0), a.size(1) * other.size(1));
    }

    /// The sums of products along the last axes, whose sizes are equal, for each pair of what is in front of them.
    default Tensor inner(Tensor other) {
        Tensor a = (Tensor) this;
        if (a.rank() == 0 || other.rank() == 0 || a.size(-1) != other.size(-1)) {
            throw new ShapeException("inner of shapes %s and %s: their last axes must have one size.".formatted(a.shape(), other.shape()));
        }
        Tensor flat = a.reshape(-1, a.size(-1)).matmul(other.reshape(-1, other.size(-1)).transpose());
        int[] sizes = IntStream.concat(Arrays.stream(a.shape().sizes()).limit(a.rank() - 1), Arrays.stream(other.shape().sizes()).limit(other.rank() - 1)).toArray();
        return flat.reshape(sizes);
    }

    /// This plus the product of two matrices.
    default Tensor addmm(Tensor a, Tensor b) {
        return ((Tensor) this).add(a.matmul(b));
    }
}
