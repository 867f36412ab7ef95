package dev.thalweg.tensor;

import dev.thalweg.loops.Loops;
import dev.thalweg.loops.Parallel;
import java.util.Arrays;

/// The product of matrices in the last two axes; axes in front of them broadcast.
public record MatMul() implements Operation {
    static final MatMul INSTANCE = new MatMul();
    /// Multiplications that are worth a piece of work of their own.
    private static final double PIECE = 1 << 18;

    @Override
    public String name() {
        return "matmul";
    }

    @Override
    public DenseTensor evaluate(DenseTensor[] xs) {
        DenseTensor a = xs[0];
        DenseTensor b = xs[1];
        if (a.size(-1) != b.size(-2)) {
            throw new ShapeException("Cannot multiply shapes %s and %s: the inner sizes are %d and %d%s"
                    .formatted(a.shape(), b.shape(), a.size(-1), b.size(-2), hint(a, b)));
        }
        int m = a.size(-2);
        int k = a.size(-1);
        int n = b.size(-1);
        Shape batch = batch(a).broadcast(batch(b), "multiply batches of");
        DenseTensor y = DenseTensor.zeros(shape(batch, m, n), a.dtype());
        DenseTensor left = a.stretched(shape(batch, m, k));
        DenseTensor right = b.stretched(shape(batch, k, n));
        // One product is cut by its own loops; many small ones are shared out, some at a time.
        int together = (int) Math.clamp(PIECE / (1.0 * m * k * n + 1), 1, Math.max(1, batch.count()));
        Parallel.run((batch.count() + together - 1) / together, piece -> {
            for (int i = piece * together; i < Math.min(batch.count(), (piece + 1) * together); i++) {
                a.loops().matmul(m, k, n, matrix(left, batch, i), matrix(right, batch, i), y.array(), i * m * n);
            }
        });
        return y;
    }

    private static String hint(DenseTensor a, DenseTensor b) {
        return a.size(-1) == b.size(-1) ? "; did you mean b.transpose()?" : a.size(-2) == b.size(-2) ? "; did you mean a.transpose()?" : ".";
    }

    private static Shape batch(DenseTensor x) {
        return Shape.of(Arrays.copyOf(x.shape().sizes(), x.rank() - 2));
    }

    private static Shape shape(Shape batch, int rows, int columns) {
        return batch.insert(batch.rank(), rows).insert(batch.rank() + 1, columns);
    }

    private static Loops.Matrix<Object> matrix(DenseTensor x, Shape batch, int index) {
        int offset = x.offset();
        int rest = index;
        for (int axis = batch.rank() - 1; axis >= 0; axis--) {
            offset += rest % batch.size(axis) * x.stride(axis);
            rest /= batch.size(axis);
        }
        return new Loops.Matrix<>(x.array(), offset, x.stride(-2), x.stride(-1));
    }
}
