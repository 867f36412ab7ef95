package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.of;
import static dev.thalweg.trace.OperationCase.ofAll;

import dev.thalweg.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Images in other shapes and sizes, volumes, running extremes, and sequences of labels.
final class ImageCases {
    static final List<OperationCase> ALL = List.of(
            of("unfold", x -> x.unfold(2, 3, 2, 1, 1), x -> unfolded(x, 2, 3, 2, 1, 1), 2, 2, 4, 5),
            of("unfold, dilation", x -> x.unfold(2, 2, 1, 0, 2), x -> unfolded(x, 2, 2, 1, 0, 2), 1, 2, 4, 5),
            of("fold", x -> x.fold(4, 5, 2, 3, 2, 1, 1), x -> folded(x, new int[] {2, 2, 4, 5}, 2, 3, 2, 1), 2, 12, 9),
            of("adaptiveAvgPool2d", x -> x.adaptiveAvgPool2d(2, 3), x -> NdArray.make(new int[] {1, 2, 2, 3}, at -> adaptive(x, at)), 1, 2, 5, 4),
            of("resizeBilinear larger", x -> x.resizeBilinear(5, 4), x -> NdArray.make(new int[] {1, 2, 5, 4}, at -> bilinear(x, at, 5, 4)), 1, 2, 3, 2),
            of("resizeBilinear smaller", x -> x.resizeBilinear(2, 3), x -> NdArray.make(new int[] {2, 1, 2, 3}, at -> bilinear(x, at, 2, 3)), 2, 1, 5, 7),
            ofAll("conv3d", x -> x[0].conv3d(x[1], 2, 1), x -> convolved(x[0], x[1], 2, 1), new int[] {2, 2, 4, 3, 4}, new int[] {2, 2, 3, 2, 3}),
            of("cummax", x -> x.cummax(1), x -> NdArray.make(x.sizes(), at -> extreme(x, at, 1)), 2, 5).order(1),
            of("cummin", x -> x.cummin(-1), x -> NdArray.make(x.sizes(), at -> extreme(x, at, -1)), 2, 5).order(1),
            of("repeat", x -> x.repeat(-1, 3), x -> NdArray.make(new int[] {2, 6}, at -> x.at(at[0], at[1] / 3)), 2, 2),
            of("chunk", x -> x.chunk(0, 2).get(2), x -> NdArray.make(new int[] {1, 2}, at -> x.at(4, at[1])), 5, 2),
            ofAll("inner", x -> x[0].inner(x[1]), x -> NdArray.make(new int[] {2, 4}, at -> {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += x[0].at(at[0], k) * x[1].at(at[1], k);
                }
                return sum;
            }), new int[] {2, 3}, new int[] {4, 3}),
            ofAll("addmm", x -> x[0].addmm(x[1], x[2]), x -> NdArray.make(new int[] {2, 2}, at -> x[0].at(at[1]) + x[1].at(at[0], 0) * x[2].at(0, at[1])), new int[] {2},
                    new int[] {2, 1}, new int[] {1, 2}),
            ofAll("slogdet", x -> x[0].slogdet().logOfAbsolute().mul(x[0].slogdet().sign()), x -> NdArray.make(new int[0], _ -> {
                double det = x[0].at(0, 0) * x[0].at(1, 1) - x[0].at(0, 1) * x[0].at(1, 0);
                return Math.signum(det) * Math.log(Math.abs(det));
            }), new int[] {2, 2}),
            of("searchSorted", x -> Tensors.searchSorted(Tensors.tensor(-1, -0.5, 0, 1).cast(x.dtype()), x),
                    x -> NdArray.make(x.sizes(), at -> x.at(at) < -1 ? -1 : x.at(at) < -0.5 ? 0 : x.at(at) < 0 ? 1 : x.at(at) < 1 ? 2 : 3), 2, 4).order(0),
            of("ctcLoss", x -> x.logSoftmax(-1).ctcLoss(0, 1, 2), x -> NdArray.make(new int[0], _ -> ctc(x, 0, 1, 2)), 4, 3),
            of("ctcLoss of equal labels", x -> x.logSoftmax(-1).ctcLoss(2, 1, 1), x -> NdArray.make(new int[0], _ -> ctc(x, 2, 1, 1)), 4, 3),
            of("ctcLoss of nothing", x -> x.logSoftmax(-1).ctcLoss(1), x -> NdArray.make(new int[0], _ -> ctc(x, 1)), 3, 3));

    private ImageCases() {}

    private static double padded(NdArray x, int b, int c, int i, int j) {
        return i < 0 || j < 0 || i >= x.size(2) || j >= x.size(3) ? 0 : x.at(b, c, i, j);
    }

    private static NdArray unfolded(NdArray x, int rows, int columns, int stride, int pad, int dilation) {
        int down = (x.size(2) + 2 * pad - dilation * (rows - 1) - 1) / stride + 1;
        int across = (x.size(3) + 2 * pad - dilation * (columns - 1) - 1) / stride + 1;
        return NdArray.make(new int[] {x.size(0), x.size(1) * rows * columns, down * across}, at -> {
            int tap = at[1] % (rows * columns);
            return padded(x, at[0], at[1] / (rows * columns), at[2] / across * stride - pad + tap / columns * dilation, at[2] % across * stride - pad + tap % columns * dilation);
        });
    }

    private static NdArray folded(NdArray x, int[] image, int rows, int columns, int stride, int pad) {
        int down = (image[2] + 2 * pad - rows) / stride + 1;
        int across = (image[3] + 2 * pad - columns) / stride + 1;
        return NdArray.make(image, at -> {
            double sum = 0;
            for (int tap = 0; tap < rows * columns; tap++) {
                for (int place = 0; place < down * across; place++) {
                    boolean meets = place / across * stride - pad + tap / columns == at[2] && place % across * stride - pad + tap % columns == at[3];
                    sum += meets ? x.at(at[0], at[1] * rows * columns + tap, place) : 0;
                }
            }
            return sum;
        });
    }

    private static double adaptive(NdArray x, int... at) {
        double sum = 0;
        int count = 0;
        for (int i = at[2] * 5 / 2; i < Math.ceil((at[2] + 1) * 5 / 2.0); i++) {
            for (int j = at[3] * 4 / 3; j < Math.ceil((at[3] + 1) * 4 / 3.0); j++) {
                sum += x.at(at[0], at[1], i, j);
                count++;
            }
        }
        return sum / count;
    }

    /// A hat of width one over each pixel, the outer ones continued.
    private static double bilinear(NdArray x, int[] at, int height, int width) {
        double row = Math.clamp((at[2] + 0.5) * x.size(2) / height - 0.5, 0, x.size(2) - 1);
        double column = Math.clamp((at[3] + 0.5) * x.size(3) / width - 0.5, 0, x.size(3) - 1);
        double sum = 0;
        for (int i = 0; i < x.size(2); i++) {
            for (int j = 0; j < x.size(3); j++) {
                sum += x.at(at[0], at[1], i, j) * Math.max(0, 1 - Math.abs(row - i)) * Math.max(0, 1 - Math.abs(column - j));
            }
        }
        return sum;
    }

    private static NdArray convolved(NdArray x, NdArray w, int stride, int pad) {
        int[] sizes = {x.size(0), w.size(0), 0, 0, 0};
        for (int axis = 2; axis < 5; axis++) {
            sizes[axis] = (x.size(axis) + 2 * pad - w.size(axis)) / stride + 1;
        }
        return NdArray.make(sizes, at -> {
            double sum = 0;
            for (int c = 0; c < w.size(1); c++) {
                for (int tap = 0; tap < w.size(2) * w.size(3) * w.size(4); tap++) {
                    int[] t = {tap / (w.size(3) * w.size(4)), tap / w.size(4) % w.size(3), tap % w.size(4)};
                    int layer = at[2] * stride - pad + t[0];
                    int row = at[3] * stride - pad + t[1];
                    int column = at[4] * stride - pad + t[2];
                    boolean isInside = layer >= 0 && row >= 0 && column >= 0 && layer < x.size(2) && row < x.size(3) && column < x.size(4);
                    sum += isInside ? x.at(at[0], c, layer, row, column) * w.at(at[1], c, t[0], t[1], t[2]) : 0;
                }
            }
            return sum;
        });
    }

    private static double extreme(NdArray x, int[] at, int sign) {
        double best = x.at(at[0], 0);
        for (int j = 1; j <= at[1]; j++) {
            best = sign * Math.max(sign * best, sign * x.at(at[0], j));
        }
        return best;
    }

    /// The sum of the probabilities of all sequences of classes that say the labels.
    private static double ctc(NdArray x, int blank, int... labels) {
        int times = x.size(0);
        int classes = x.size(1);
        double sum = 0;
        for (int sequence = 0; sequence < Math.pow(classes, times); sequence++) {
            double probability = 1;
            List<Integer> said = new ArrayList<>();
            int before = blank;
            for (int t = 0, rest = sequence; t < times; t++, rest /= classes) {
                int now = rest % classes;
                double all = 0;
                for (int k = 0; k < classes; k++) {
                    all += Math.exp(x.at(t, k));
                }
                probability *= Math.exp(x.at(t, now)) / all;
                if (now != before && now != blank) {
                    said.add(now);
                }
                before = now;
            }
            sum += said.equals(Arrays.stream(labels).boxed().toList()) ? probability : 0;
        }
        return -Math.log(sum);
    }
}
