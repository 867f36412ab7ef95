package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.ofAll;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Products of vectors and matrices.
final class ProductCases {
    static final List<OperationCase> ALL = List.of(
            ofAll("matmul", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {2, 4}, at -> sum(3, k -> x[0].at(at[0], k) * x[1].at(k, at[1]))),
                    new int[] {2, 3}, new int[] {3, 4}),
            ofAll("matmul of views", x -> x[0].transpose().matmul(x[1].transpose()),
                    x -> NdArray.make(new int[] {2, 4}, at -> sum(3, k -> x[0].at(k, at[0]) * x[1].at(at[1], k))), new int[] {3, 2}, new int[] {4, 3}),
            ofAll("matmul of a vector and a matrix", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {4}, at -> sum(3, k -> x[0].at(k) * x[1].at(k, at[0]))),
                    new int[] {3}, new int[] {3, 4}),
            ofAll("matmul of a matrix and a vector", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {2}, at -> sum(3, k -> x[0].at(at[0], k) * x[1].at(k))),
                    new int[] {2, 3}, new int[] {3}),
            ofAll("matmul of vectors", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[0], at -> sum(3, k -> x[0].at(k) * x[1].at(k))), new int[] {3}, new int[] {3}),
            ofAll("matmul of batches", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {5, 2, 2, 4},
                    at -> sum(3, k -> x[0].at(at[0], 0, at[2], k) * x[1].at(at[1], k, at[3]))), new int[] {5, 1, 2, 3}, new int[] {2, 3, 4}),
            ofAll("matmul of a batch and a matrix", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {5, 2, 4},
                    at -> sum(3, k -> x[0].at(at[0], at[1], k) * x[1].at(k, at[2]))), new int[] {5, 2, 3}, new int[] {3, 4}),
            ofAll("matmul of a batch and a vector", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {5, 2},
                    at -> sum(3, k -> x[0].at(at[0], at[1], k) * x[1].at(k))), new int[] {5, 2, 3}, new int[] {3}),
            ofAll("matmul with no inner size", x -> x[0].matmul(x[1]), x -> NdArray.make(new int[] {2, 4}, at -> 0), new int[] {2, 0}, new int[] {0, 4}),
            ofAll("a matrix times itself", x -> x[0].matmul(x[0]), x -> NdArray.make(new int[] {3, 3}, at -> sum(3, k -> x[0].at(at[0], k) * x[0].at(k, at[1]))),
                    new int[] {3, 3}),
            ofAll("dot", x -> x[0].dot(x[1]), x -> NdArray.make(new int[0], at -> sum(3, k -> x[0].at(k) * x[1].at(k))), new int[] {3}, new int[] {3}),
            ofAll("outer", x -> x[0].outer(x[1]), x -> NdArray.make(new int[] {2, 3}, at -> x[0].at(at[0]) * x[1].at(at[1])), new int[] {2}, new int[] {3}));

    private ProductCases() {}

    private static double sum(int n, IntToDoubleFunction term) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += term.applyAsDouble(k);
        }
        return sum;
    }
}
