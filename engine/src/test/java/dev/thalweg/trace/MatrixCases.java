package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.ofAll;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Linear algebra, spectra, orders: their values are tested in the package `tensor`, and what is made of them here.
final class MatrixCases {
    private static final int[] SQUARE = {3, 3};
    private static final int[] TALL = {4, 3};
    private static final int[] WIDE = {2, 3};
    private static final int[] BATCH = {2, 3, 3};

    static final List<OperationCase> ALL = Stream.of(
            row("cholesky", x -> positive(x[0]).cholesky(), SQUARE),
            row("cholesky of a batch", x -> positive(x[0]).cholesky(), BATCH),
            row("solve", x -> regular(x[0]).solve(x[1]), SQUARE, new int[] {3, 2}),
            row("solve with a vector", x -> regular(x[0]).solve(x[1]), SQUARE, new int[] {3}),
            row("solve of a batch", x -> regular(x[0]).solve(x[1]), BATCH, new int[] {3, 2}),
            row("triangularSolve", x -> regular(x[0]).triangularSolve(x[1], true), SQUARE, new int[] {3, 2}),
            row("triangularSolve above", x -> regular(x[0]).triangularSolve(x[1], false), BATCH, new int[] {3, 2}),
            row("inv", x -> regular(x[0]).inv(), SQUARE),
            row("det", x -> x[0].det(), SQUARE),
            row("det of a batch", x -> x[0].det(), BATCH),
            row("det of a singular matrix", x -> x[0].outer(x[1]).det(), new int[] {3}, new int[] {3}),
            row("logabsdet", x -> regular(x[0]).logabsdet(), BATCH),
            row("cofactors", x -> x[0].cofactors(), SQUARE),
            row("qr", x -> joined(x[0].qr().q(), x[0].qr().r()), TALL),
            row("qr of a wide matrix", x -> joined(x[0].qr().q(), x[0].qr().r()), WIDE),
            row("eigh", x -> joined(spread(x[0]).eigh().values(), spread(x[0]).eigh().vectors()), SQUARE),
            row("eigh of a batch", x -> joined(spread(x[0]).eigh().values(), spread(x[0]).eigh().vectors()), BATCH),
            row("svd", x -> joined(spread(x[0]).svd().u(), spread(x[0]).svd().s(), spread(x[0]).svd().vt()), TALL),
            row("svd of a wide matrix", x -> joined(spread(x[0]).svd().u(), spread(x[0]).svd().s(), spread(x[0]).svd().vt()), WIDE),
            row("lstsq", x -> x[0].add(stretchedEye(4, 3)).lstsq(x[1]), TALL, new int[] {4}),
            row("pinv", x -> x[0].add(stretchedEye(4, 3)).pinv(), TALL),
            row("expm", x -> x[0].expm(), SQUARE),
            row("trace", x -> x[0].trace(), SQUARE),
            row("diagonal", x -> x[0].diagonal(), BATCH),
            row("diag", x -> x[0].diag(), new int[] {2, 3}),
            row("tril", x -> x[0].tril(-1), BATCH),
            row("triu", x -> x[0].triu(1), BATCH),
            row("kron", x -> x[0].kron(x[1]), WIDE, SQUARE),
            row("tensordot", x -> x[0].tensordot(x[1], 1), BATCH, new int[] {3, 2}),
            row("einsum", x -> Tensors.einsum("ij,kj,k->i", x), WIDE, SQUARE, new int[] {3}),
            row("einsum of a diagonal", x -> Tensors.einsum("ii->i", x), SQUARE),
            row("cosineSimilarity", x -> x[0].cosineSimilarity(x[1], -1), WIDE, WIDE),
            row("fft", x -> x[0].fft(), new int[] {5, 2}),
            row("rfft", x -> x[0].rfft(), new int[] {2, 6}),
            row("irfft", x -> x[0].irfft(5), new int[] {3, 2}),
            row("sort", x -> x[0].sort(0), SQUARE),
            row("topk", x -> x[0].topk(1, 2), WIDE),
            row("quantile", x -> x[0].quantile(0.3, 0), TALL),
            row("median", x -> x[0].median(0), TALL),
            row("takeAlong", x -> x[0].takeAlong(1, Tensors.tensor(new double[][] {{2, 2}, {0, 1}})), WIDE),
            row("argsort", x -> x[0].argsort(1), WIDE).order(0),
            row("argmax", x -> x[0].argmax(1), WIDE).order(0),
            row("interp", x -> Tensors.interp(x[0], Tensors.tensor(-1.5, -0.2, 1.5).cast(x[1].dtype()), x[1]), new int[] {4}, new int[] {3}),
            row("interp by its places", x -> Tensors.interp(x[0], x[1].mul(0.1).add(Tensors.tensor(-0.7, 0, 0.7).cast(x[1].dtype())), x[2]), new int[] {7}, new int[] {3},
                    new int[] {3})).toList();

    private MatrixCases() {}

    private static OperationCase row(String name, Function<Tensor[], Tensor> operation, int[]... shapes) {
        return ofAll(name, operation, null, shapes);
    }

    private static Tensor eye(Tensor a) {
        return Tensors.eye(a.size(-1)).cast(a.dtype());
    }

    private static Tensor positive(Tensor a) {
        return a.matmul(a.transpose()).add(eye(a));
    }

    private static Tensor regular(Tensor a) {
        return a.add(eye(a).mul(4));
    }

    /// With values that lie apart.
    private static Tensor spread(Tensor a) {
        int columns = a.size(-1);
        Tensor diagonal = stretchedEye(a.size(-2), columns).mul(Tensors.arange(columns).add(1).square().mul(3)).cast(a.dtype());
        return a.add(diagonal);
    }

    private static Tensor stretchedEye(int rows, int columns) {
        return Tensors.eye(Math.max(rows, columns)).slice(0, 0, rows).slice(1, 0, columns).mul(3).cast(DType.FLOAT32);
    }

    private static Tensor joined(Tensor... parts) {
        return Tensors.concat(0, Stream.of(parts).map(Tensor::ravel).toArray(Tensor[]::new));
    }
}
