package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.of;
import static dev.thalweg.trace.OperationCase.ofAll;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.List;

/// Operations that move elements.
final class ShapeCases {
    static final List<OperationCase> ALL = List.of(
            of("reshape", x -> x.reshape(3, -1), x -> new NdArray(new int[] {3, 4}, x.data()), 2, 6),
            of("reshape a view", x -> x.transpose().reshape(-1), x -> NdArray.make(new int[] {6}, at -> x.at(at[0] % 2, at[0] / 2)), 2, 3),
            of("ravel", Tensor::ravel, x -> new NdArray(new int[] {6}, x.data()), 2, 3),
            of("transpose", Tensor::transpose, x -> NdArray.make(new int[] {2, 4, 3}, at -> x.at(at[0], at[2], at[1])), 2, 3, 4),
            of("permute", x -> x.permute(2, 0, -2), x -> NdArray.make(new int[] {4, 2, 3}, at -> x.at(at[1], at[2], at[0])), 2, 3, 4),
            of("swapAxes", x -> x.swapAxes(0, 2), x -> NdArray.make(new int[] {4, 3, 2}, at -> x.at(at[2], at[1], at[0])), 2, 3, 4),
            of("expandDims", x -> x.expandDims(1), x -> new NdArray(new int[] {2, 1, 3}, x.data()), 2, 3),
            of("expandDims at the end", x -> x.expandDims(-1), x -> new NdArray(new int[] {2, 3, 1}, x.data()), 2, 3),
            of("squeeze", x -> x.squeeze(), x -> new NdArray(new int[] {2, 3}, x.data()), 1, 2, 1, 3),
            of("squeeze one", x -> x.squeeze(-2), x -> new NdArray(new int[] {1, 2, 3}, x.data()), 1, 2, 1, 3),
            of("broadcastTo", x -> x.broadcastTo(2, 3, 4), x -> NdArray.make(new int[] {2, 3, 4}, x::stretched), 3, 1),
            of("broadcastTo of a scalar", x -> x.broadcastTo(2, 2), x -> NdArray.make(new int[] {2, 2}, x::stretched)),
            of("slice", x -> x.slice(1, 1, 3), x -> NdArray.make(new int[] {2, 2}, at -> x.at(at[0], at[1] + 1)), 2, 4),
            of("slice in steps", x -> x.slice(0, 0, 5, 2), x -> NdArray.make(new int[] {3, 2}, at -> x.at(2 * at[0], at[1])), 5, 2),
            of("slice backwards", x -> x.slice(0, -1, 0, -2), x -> NdArray.make(new int[] {2, 2}, at -> x.at(4 - 2 * at[0], at[1])), 5, 2),
            of("slice of none", x -> x.slice(0, 3, 1), x -> NdArray.make(new int[] {0, 2}, at -> 0), 5, 2),
            of("get", x -> x.get(1, -1), x -> NdArray.make(new int[] {4}, at -> x.at(1, 2, at[0])), 2, 3, 4),
            of("get an element", x -> x.get(0, 1), x -> NdArray.make(new int[0], at -> x.at(0, 1)), 2, 3),
            of("flip", x -> x.flip(), x -> NdArray.make(new int[] {2, 3}, at -> x.at(1 - at[0], 2 - at[1])), 2, 3),
            of("flip one", x -> x.flip(1), x -> NdArray.make(new int[] {2, 3}, at -> x.at(at[0], 2 - at[1])), 2, 3),
            of("roll", x -> x.roll(1, -1), x -> NdArray.make(new int[] {2, 3}, at -> x.at(at[0], (at[1] + 1) % 3)), 2, 3),
            of("pad", x -> x.pad(1, 1, 2), x -> NdArray.make(new int[] {2, 6}, at -> at[1] < 1 || at[1] > 3 ? 0 : x.at(at[0], at[1] - 1)), 2, 3),
            of("tile", x -> x.tile(1, 2), x -> NdArray.make(new int[] {2, 6}, at -> x.at(at[0], at[1] % 3)), 2, 3),
            of("split", x -> x.split(1, 2).get(1), x -> NdArray.make(new int[] {2, 2}, at -> x.at(at[0], at[1] + 2)), 2, 4),
            ofAll("concat", x -> Tensors.concat(1, x), x -> NdArray.make(new int[] {2, 5}, at -> at[1] < 2 ? x[0].at(at) : x[1].at(at[0], at[1] - 2)),
                    new int[] {2, 2}, new int[] {2, 3}),
            ofAll("concat with itself", x -> Tensors.concat(0, x[0], x[0].square(), x[0]), x -> NdArray.make(new int[] {6}, at ->
                    Math.pow(x[0].at(at[0] % 2), at[0] / 2 == 1 ? 2 : 1)), new int[] {2}),
            ofAll("stack", x -> Tensors.stack(1, x), x -> NdArray.make(new int[] {2, 2, 3}, at -> x[at[1]].at(at[0], at[2])), new int[] {2, 3}, new int[] {2, 3}),
            ofAll("stack at the end", x -> Tensors.stack(-1, x), x -> NdArray.make(new int[] {2, 3, 2}, at -> x[at[2]].at(at[0], at[1])),
                    new int[] {2, 3}, new int[] {2, 3}),
            of("select", x -> x.select(1, 2, 0, 2, -1), x -> NdArray.make(new int[] {2, 4}, at -> x.at(at[0], new int[] {2, 0, 2, 2}[at[1]])), 2, 3),
            of("rows", x -> x.rows(1, 1, 0), x -> NdArray.make(new int[] {3, 3}, at -> x.at(at[0] == 2 ? 0 : 1, at[1])), 2, 3),
            of("scatterAdd", x -> x.scatterAdd(0, 4, 1, 3, 1), x -> NdArray.make(new int[] {4, 2},
                    at -> at[0] == 1 ? x.at(0, at[1]) + x.at(2, at[1]) : at[0] == 3 ? x.at(1, at[1]) : 0), 3, 2),
            of("a sum of overlapping parts", x -> x.slice(0, 0, 3).mul(x.slice(0, 1, 4)).add(x.get(2)),
                    x -> NdArray.make(new int[] {3}, at -> x.at(at[0]) * x.at(at[0] + 1) + x.at(2)), 4));

    private ShapeCases() {}
}
