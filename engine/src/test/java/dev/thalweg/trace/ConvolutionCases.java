package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.of;
import static dev.thalweg.trace.OperationCase.ofAll;

import java.util.List;

/// Convolutions and pooling, by their sums.
final class ConvolutionCases {
    static final List<OperationCase> ALL = List.of(
            ofAll("conv2d", x -> x[0].conv2d(x[1]), x -> convolved(x[0], x[1], 1, 0, 1, 1), new int[] {2, 3, 5, 4}, new int[] {2, 3, 2, 3}),
            ofAll("conv2d, stride and padding", x -> x[0].conv2d(x[1], 2, 1), x -> convolved(x[0], x[1], 2, 1, 1, 1), new int[] {1, 2, 5, 6}, new int[] {3, 2, 3, 3}),
            ofAll("conv2d, dilation and groups", x -> x[0].conv2d(x[1], 1, 2, 2, 2), x -> convolved(x[0], x[1], 1, 2, 2, 2), new int[] {2, 4, 4, 5}, new int[] {6, 2, 3, 2}),
            ofAll("conv2d of a view", x -> x[0].transpose().conv2d(x[1].flip(2)), x -> convolved(transposed(x[0]), flipped(x[1]), 1, 0, 1, 1), new int[] {1, 2, 3, 4},
                    new int[] {2, 2, 2, 2}),
            ofAll("conv1d", x -> x[0].conv1d(x[1], 2, 1), x -> NdArray.make(new int[] {2, 2, 3}, at -> {
                double sum = 0;
                for (int c = 0; c < 3; c++) {
                    for (int t = 0; t < 3; t++) {
                        int from = 2 * at[2] - 1 + t;
                        sum += from < 0 || from >= 5 ? 0 : x[0].at(at[0], c, from) * x[1].at(at[1], c, t);
                    }
                }
                return sum;
            }), new int[] {2, 3, 5}, new int[] {2, 3, 3}),
            ofAll("convTranspose2d", x -> x[0].convTranspose2d(x[1], 2, 1), x -> spread(x[0], x[1], 2, 1), new int[] {2, 2, 3, 2}, new int[] {2, 3, 3, 4}),
            of("maxPool2d", x -> x.maxPool2d(2, 1), x -> NdArray.make(new int[] {2, 2, 3}, at -> Math.max(Math.max(x.at(at), x.at(at[0], at[1], at[2] + 1)),
                    Math.max(x.at(at[0], at[1] + 1, at[2]), x.at(at[0], at[1] + 1, at[2] + 1)))), 2, 3, 4).order(1),
            of("avgPool2d", x -> x.avgPool2d(2, 2), x -> NdArray.make(new int[] {1, 2, 2, 1}, at -> (x.at(0, at[1], 2 * at[2], 0) + x.at(0, at[1], 2 * at[2] + 1, 0)
                    + x.at(0, at[1], 2 * at[2], 1) + x.at(0, at[1], 2 * at[2] + 1, 1)) / 4), 1, 2, 4, 3));

    private ConvolutionCases() {}

    private static NdArray convolved(NdArray x, NdArray w, int stride, int pad, int dilation, int groups) {
        int height = (x.size(2) + 2 * pad - dilation * (w.size(2) - 1) - 1) / stride + 1;
        int width = (x.size(3) + 2 * pad - dilation * (w.size(3) - 1) - 1) / stride + 1;
        return NdArray.make(new int[] {x.size(0), w.size(0), height, width}, at -> {
            int first = at[1] / (w.size(0) / groups) * w.size(1);
            double sum = 0;
            for (int c = 0; c < w.size(1); c++) {
                for (int i = 0; i < w.size(2); i++) {
                    for (int j = 0; j < w.size(3); j++) {
                        int row = at[2] * stride - pad + i * dilation;
                        int column = at[3] * stride - pad + j * dilation;
                        boolean inside = row >= 0 && row < x.size(2) && column >= 0 && column < x.size(3);
                        sum += inside ? x.at(at[0], first + c, row, column) * w.at(at[1], c, i, j) : 0;
                    }
                }
            }
            return sum;
        });
    }

    /// Each element adds the weights, `stride` apart.
    private static NdArray spread(NdArray x, NdArray w, int stride, int pad) {
        int height = (x.size(2) - 1) * stride - 2 * pad + w.size(2);
        int width = (x.size(3) - 1) * stride - 2 * pad + w.size(3);
        return NdArray.make(new int[] {x.size(0), w.size(1), height, width}, at -> {
            double sum = 0;
            for (int c = 0; c < x.size(1); c++) {
                for (int i = 0; i < x.size(2); i++) {
                    for (int j = 0; j < x.size(3); j++) {
                        int row = at[2] + pad - i * stride;
                        int column = at[3] + pad - j * stride;
                        boolean inside = row >= 0 && row < w.size(2) && column >= 0 && column < w.size(3);
                        sum += inside ? x.at(at[0], c, i, j) * w.at(c, at[1], row, column) : 0;
                    }
                }
            }
            return sum;
        });
    }

    private static NdArray transposed(NdArray x) {
        return NdArray.make(new int[] {x.size(0), x.size(1), x.size(3), x.size(2)}, at -> x.at(at[0], at[1], at[3], at[2]));
    }

    private static NdArray flipped(NdArray w) {
        return NdArray.make(w.sizes(), at -> w.at(at[0], at[1], w.size(2) - 1 - at[2], at[3]));
    }
}
