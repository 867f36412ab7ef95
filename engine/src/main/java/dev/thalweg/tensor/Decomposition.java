package dev.thalweg.tensor;

import dev.thalweg.loops.Conversions;
import java.util.Arrays;

/// Solutions and decompositions of matrices in the last two axes, computed in `double` for either dtype.
///
/// An operation has one result: factors stand below each other in it, and the methods of [LinearAlgebra] take them apart.
public sealed interface Decomposition extends Operation {
    /// The lower triangular `L` with `L L' = A`; the upper triangle of `A` is not read.
    record Cholesky() implements Decomposition {
        @Override
        public String name() {
            return "cholesky";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return each(xs, square(xs[0], name()), n -> Shape.of(n, n), (n, _, a) -> Factor.cholesky(n, a[0]));
        }
    }

    /// `X` with `T X = B`, for a triangular `T` whose other triangle is not read.
    record TriangularSolve(boolean lower) implements Decomposition {
        @Override
        public String name() {
            return "triangularSolve";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            square(xs[0], name());
            return each(xs, right(xs, name()), n -> Shape.of(xs[0].size(-1), n), (n, m, a) -> Factor.triangularSolve(m, n, a[0], a[1], lower));
        }
    }

    /// `X` with `A X = B`.
    record Solve() implements Decomposition {
        @Override
        public String name() {
            return "solve";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            square(xs[0], name());
            return each(xs, right(xs, name()), n -> Shape.of(xs[0].size(-1), n), (n, m, a) -> Factor.solve(m, n, a[0], a[1]));
        }
    }

    /// The determinant.
    record Determinant() implements Decomposition {
        @Override
        public String name() {
            return "det";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return each(xs, square(xs[0], name()), _ -> Shape.SCALAR, (n, _, a) -> new double[] {Factor.determinant(n, a[0])});
        }
    }

    /// The logarithm of the absolute value of the determinant, which neither overflows nor underflows.
    record LogAbsDeterminant() implements Decomposition {
        @Override
        public String name() {
            return "logabsdet";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return each(xs, square(xs[0], name()), _ -> Shape.SCALAR, (n, _, a) -> new double[] {Factor.logAbsDeterminant(n, a[0])});
        }
    }

    /// The matrix of cofactors: the derivative of the determinant, for singular matrices too.
    record Cofactors() implements Decomposition {
        @Override
        public String name() {
            return "cofactors";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return each(xs, square(xs[0], name()), n -> Shape.of(n, n), (n, _, a) -> Jacobi.cofactors(n, a[0]));
        }
    }

    /// `Q` with orthonormal columns above the upper triangular `R` with a diagonal of 0 or more: `Q R = A`, which has no more columns than rows.
    record Qr() implements Decomposition {
        @Override
        public String name() {
            return "qr";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            int m = xs[0].size(-2);
            return each(xs, xs[0].size(-1), n -> Shape.of(m + n, n), (n, _, a) -> Factor.qr(m, n, a[0]));
        }
    }

    /// Eigenvalues, ascending, above the eigenvectors, one in each column, of the symmetric matrix whose lower triangle is read.
    record SymmetricEigen() implements Decomposition {
        @Override
        public String name() {
            return "eigh";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return each(xs, square(xs[0], name()), n -> Shape.of(1 + n, n), (n, _, a) -> Jacobi.eigen(n, a[0]));
        }
    }

    /// Singular values, descending, above the left vectors and the right ones, one in each column, of a matrix with no more columns than rows.
    record SingularValues() implements Decomposition {
        @Override
        public String name() {
            return "svd";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            int m = xs[0].size(-2);
            return each(xs, xs[0].size(-1), n -> Shape.of(1 + m + n, n), (n, _, a) -> Jacobi.svd(m, n, a[0]));
        }
    }

    /// What is done to one matrix of each operand.
    interface OfOne {
        double[] apply(int n, int rows, double[][] matrices);
    }

    /// The shape of one result.
    interface Result {
        Shape of(int n);
    }

    private static int square(DenseTensor a, String name) {
        if (a.rank() < 2 || a.size(-1) != a.size(-2)) {
            throw new ShapeException("%s needs a square matrix in the last two axes, and the shape is %s.".formatted(name, a.shape()));
        }
        return a.size(-1);
    }

    private static int right(DenseTensor[] xs, String name) {
        if (xs[1].rank() < 2 || xs[1].size(-2) != xs[0].size(-1)) {
            throw new ShapeException("%s has shapes %s and %s: the right side needs %d rows; give a vector as a column by expandDims(-1)."
                    .formatted(name, xs[0].shape(), xs[1].shape(), xs[0].size(-1)));
        }
        return xs[1].size(-1);
    }

    private static DenseTensor each(DenseTensor[] xs, int n, Result result, OfOne matrices) {
        Shape batch = Shape.SCALAR;
        for (DenseTensor x : xs) {
            batch = batch.broadcast(batch(x), "take together batches of");
        }
        Shape one = result.of(n);
        DenseTensor y = DenseTensor.zeros(Shape.of(join(batch, one)), xs[0].dtype());
        double[][] values = new double[xs.length][];
        for (int i = 0; i < xs.length; i++) {
            values[i] = xs[i].stretched(Shape.of(join(batch, Shape.of(xs[i].size(-2), xs[i].size(-1))))).toDoubles();
        }
        for (int b = 0; b < batch.count(); b++) {
            double[][] operands = new double[xs.length][];
            for (int i = 0; i < xs.length; i++) {
                int size = xs[i].size(-2) * xs[i].size(-1);
                operands[i] = Arrays.copyOfRange(values[i], b * size, (b + 1) * size);
            }
            double[] made = matrices.apply(n, xs[0].size(-2), operands);
            Conversions.convert(made, 0, y.array(), b * made.length, made.length);
        }
        return y;
    }

    private static Shape batch(DenseTensor x) {
        return Shape.of(Arrays.copyOf(x.shape().sizes(), x.rank() - 2));
    }

    private static int[] join(Shape batch, Shape one) {
        int[] joined = Arrays.copyOf(batch.sizes(), batch.rank() + one.rank());
        System.arraycopy(one.sizes(), 0, joined, batch.rank(), one.rank());
        return joined;
    }
}
