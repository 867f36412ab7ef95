package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.of;
import static dev.thalweg.trace.OperationCase.ofAll;

import dev.thalweg.tensor.Recurrence;
import dev.thalweg.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/// Reductions along axes, and running ones.
final class ReductionCases {
    static final List<OperationCase> ALL = all();

    private ReductionCases() {}

    private static List<OperationCase> all() {
        List<OperationCase> rows = new ArrayList<>();
        rows.addAll(along("sum", Tensor::sum, xs -> Arrays.stream(xs).sum(), 2));
        rows.addAll(along("mean", Tensor::mean, xs -> Arrays.stream(xs).average().orElseThrow(), 2));
        rows.addAll(along("prod", Tensor::prod, xs -> Arrays.stream(xs).reduce(1, (a, b) -> a * b), 2));
        rows.addAll(along("max", Tensor::max, xs -> Arrays.stream(xs).max().orElseThrow(), 1));
        rows.addAll(along("min", Tensor::min, xs -> Arrays.stream(xs).min().orElseThrow(), 1));
        rows.addAll(along("logsumexp", Tensor::logsumexp, xs -> Math.log(Arrays.stream(xs).map(Math::exp).sum()), 2));
        rows.addAll(along("var", Tensor::var, ReductionCases::variance, 2));
        rows.addAll(along("std", Tensor::std, xs -> Math.sqrt(variance(xs)), 2));
        rows.addAll(along("norm", Tensor::norm, xs -> Math.sqrt(Arrays.stream(xs).map(x -> x * x).sum()), 2));
        rows.addAll(along("norm 1", (x, axes) -> x.norm(1, false, axes), xs -> Arrays.stream(xs).map(Math::abs).sum(), 1));
        rows.addAll(along("norm 3", (x, axes) -> x.norm(3, false, axes), xs -> Math.cbrt(Arrays.stream(xs).map(x -> Math.abs(x * x * x)).sum()), 1));
        rows.addAll(along("norm inf", (x, axes) -> x.norm(Double.POSITIVE_INFINITY, false, axes), xs -> Arrays.stream(xs).map(Math::abs).max().orElseThrow(), 1));
        rows.addAll(along("countNonZero", (x, axes) -> x.rint().countNonZero(axes), xs -> Arrays.stream(xs).filter(x -> Math.rint(x) != 0).count(), 0));
        rows.addAll(along("all", (x, axes) -> x.rint().all(axes), xs -> Arrays.stream(xs).allMatch(x -> Math.rint(x) != 0) ? 1 : 0, 0));
        rows.addAll(along("any", (x, axes) -> x.rint().any(axes), xs -> Arrays.stream(xs).anyMatch(x -> Math.rint(x) != 0) ? 1 : 0, 0));
        rows.add(of("sum of none", x -> x.sum(1), x -> NdArray.make(new int[] {2}, _ -> 0), 2, 0));
        rows.add(of("prod of none", x -> x.prod(1), x -> NdArray.make(new int[] {2}, _ -> 1), 2, 0));
        rows.add(of("var of a sample", x -> x.var(true, 1, 1), x -> NdArray.make(new int[] {3, 1}, at -> variance(x.line(1, at)) * 5 / 4), 3, 5));
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            rows.add(of("cumsum " + a, x -> x.cumsum(a), x -> running(x, a, line -> Arrays.stream(line).sum()), 2, 3, 4));
            rows.add(of("cumprod " + a, x -> x.cumprod(a), x -> running(x, a, line -> Arrays.stream(line).reduce(1, (p, q) -> p * q)), 2, 3, 4));
            rows.add(ofAll("recurrence " + a, x -> new Recurrence(a, false).on(x[0], x[1]), x -> NdArray.make(x[0].sizes(), at -> recurrence(x, a, at)),
                    new int[] {2, 3, 4}, new int[] {2, 3, 4}));
            rows.add(ofAll("recurrence back " + a, x -> new Recurrence(a, true).on(x[0], x[1]), x -> NdArray.make(x[0].sizes(), at -> recurrenceBack(x, a, at)),
                    new int[] {2, 3, 4}, new int[] {2, 3, 4}));
        }
        rows.add(of("softmax", x -> x.softmax(0), x -> NdArray.make(x.sizes(), at -> Math.exp(x.at(at)) / exponentials(x.line(0, at))), 4, 2));
        rows.add(of("logSoftmax", x -> x.logSoftmax(-1), x -> NdArray.make(x.sizes(), at -> x.at(at) - Math.log(exponentials(x.line(1, at)))), 2, 4));
        return List.copyOf(rows);
    }

    /// Along all axes, along each of three, and along two.
    private static List<OperationCase> along(String name, BiFunction<Tensor, int[], Tensor> f, ToDoubleFunction<double[]> definition, int order) {
        List<OperationCase> rows = new ArrayList<>();
        rows.add(of(name, x -> f.apply(x, new int[0]), x -> NdArray.make(new int[0], _ -> definition.applyAsDouble(x.data())), 3, 4).order(order));
        rows.add(of(name, x -> f.apply(x, new int[0]), x -> NdArray.make(new int[0], _ -> definition.applyAsDouble(x.data()))).order(order));
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            rows.add(of(name + " along " + a, x -> f.apply(x, new int[] {a - 3}), x -> NdArray.make(NdArray.without(x.sizes(), a),
                    at -> definition.applyAsDouble(x.line(a, NdArray.insert(at, a, 0)))), 2, 3, 4).order(order));
        }
        rows.add(of(name + " along 2, 0", x -> f.apply(x, new int[] {2, 0}), x -> NdArray.make(new int[] {x.size(1)}, at -> definition.applyAsDouble(
                NdArray.make(new int[] {x.size(0), x.size(2)}, inner -> x.at(inner[0], at[0], inner[1])).data())), 2, 3, 4).order(order));
        return rows;
    }

    private static NdArray running(NdArray x, int axis, ToDoubleFunction<double[]> definition) {
        return NdArray.make(x.sizes(), at -> definition.applyAsDouble(Arrays.copyOf(x.line(axis, at), at[axis] + 1)));
    }

    private static double recurrence(NdArray[] x, int axis, int[] at) {
        double y = 0;
        for (int i = 0; i <= at[axis]; i++) {
            int[] place = NdArray.with(at, axis, i);
            y = x[1].at(place) + (i == 0 ? 0 : x[0].at(place) * y);
        }
        return y;
    }

    private static double recurrenceBack(NdArray[] x, int axis, int[] at) {
        double y = 0;
        int last = x[0].size(axis) - 1;
        for (int i = last; i >= at[axis]; i--) {
            int[] place = NdArray.with(at, axis, i);
            y = x[1].at(place) + (i == last ? 0 : x[0].at(place) * y);
        }
        return y;
    }

    private static double variance(double[] xs) {
        double mean = Arrays.stream(xs).average().orElseThrow();
        return Arrays.stream(xs).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    private static double exponentials(double[] xs) {
        return Arrays.stream(xs).map(Math::exp).sum();
    }
}
