package dev.thalweg.trace;

import dev.thalweg.loops.Binary;
import dev.thalweg.tensor.Axes;
import dev.thalweg.tensor.Recurrence;
import dev.thalweg.tensor.Reduction;
import dev.thalweg.tensor.Scan;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;

/// The derivatives of reductions along axes, and of running ones.
final class ReductionRules {
    private ReductionRules() {}

    static Rule of(Reduction reduction) {
        return switch (reduction.fold()) {
            case SUM -> new LinearRule(reduction, (yBar, x) -> kept(reduction, yBar, x).broadcastTo(x.shape().sizes()));
            case PROD -> (_, yBar, xs, _) -> kept(reduction, yBar, xs[0]).mul(productOfOthers(reduction.axes(), xs[0]));
            case MAX, MIN -> (_, yBar, xs, y) -> toExtremes(kept(reduction, yBar, xs[0]), xs[0], kept(reduction, y, xs[0]), reduction.axes());
            case LOGSUMEXP -> (_, yBar, xs, y) -> kept(reduction, yBar, xs[0]).mul(xs[0].sub(kept(reduction, y, xs[0])).exp());
        };
    }

    static Rule of(Scan scan) {
        Scan reversed = new Scan(scan.step(), scan.axis(), !scan.backward());
        return scan.step() == Binary.ADD ? new LinearRule(scan, (yBar, x) -> reversed.on(yBar)) : (_, yBar, xs, _) -> pullProducts(scan, yBar, xs[0]);
    }

    /// A result with its axes of size 1 back, so that it broadcasts against the operand.
    private static Tensor kept(Reduction reduction, Tensor result, Tensor x) {
        if (reduction.keep()) {
            return result;
        }
        int[] sizes = x.shape().sizes();
        for (int axis : reduction.axes().toArray()) {
            sizes[axis] = 1;
        }
        return result.reshape(sizes);
    }

    /// Equal ones share evenly.
    private static Tensor toExtremes(Tensor yBar, Tensor x, Tensor y, Axes axes) {
        Tensor chosen = x.eq(y);
        Tensor count = new Reduction(Reduction.Fold.SUM, axes, true).on(chosen); // sum() without axes would be along all
        return Tensors.where(chosen, yBar.div(count), Zeros.of(yBar));
    }

    /// For each element the product of all others along the axes: of those before it and those behind it, without a division.
    private static Tensor productOfOthers(Axes axes, Tensor x) {
        int[] order = order(axes, x.rank());
        Tensor moved = x.permute(order);
        int n = 1;
        for (int axis : axes.toArray()) {
            n *= x.size(axis);
        }
        Tensor rows = moved.reshape(n == 0 ? 0 : x.count() / n, n);
        Tensor others = before(rows, 1, false).mul(before(rows, 1, true));
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            back[order[i]] = i;
        }
        return others.reshape(moved.shape().sizes()).permute(back);
    }

    /// The axes that stay, then those that are reduced.
    private static int[] order(Axes axes, int rank) {
        int[] order = new int[rank];
        boolean[] reduced = new boolean[rank];
        for (int axis : axes.toArray()) {
            reduced[axis] = true;
        }
        int at = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int axis = 0; axis < rank; axis++) {
                if (reduced[axis] == (pass == 1)) {
                    order[at++] = axis;
                }
            }
        }
        return order;
    }

    /// For each element along an axis the product of those before it, or behind it.
    private static Tensor before(Tensor x, int axis, boolean backward) {
        int n = x.size(axis);
        if (n == 0) {
            return x;
        }
        Tensor one = Tensors.ones(x.dtype(), x.shape().with(axis, 1).sizes());
        Tensor products = new Scan(Binary.MUL, axis, backward).on(backward ? x.slice(axis, 1, n) : x.slice(axis, 0, n - 1));
        return backward ? Tensors.concat(axis, products, one) : Tensors.concat(axis, one, products);
    }

    /// With `s[i] = yBar[i] + x[i+1] * s[i+1]`, the cotangent of `x[i]` is `s[i]` times the product of those before it: exact with zeros.
    private static Tensor pullProducts(Scan scan, Tensor yBar, Tensor x) {
        int axis = scan.axis();
        int n = x.size(axis);
        if (n == 0) {
            return x;
        }
        Tensor one = Tensors.ones(x.dtype(), x.shape().with(axis, 1).sizes());
        Tensor next = scan.backward() ? Tensors.concat(axis, one, x.slice(axis, 0, n - 1)) : Tensors.concat(axis, x.slice(axis, 1, n), one);
        return new Recurrence(axis, !scan.backward()).on(next, yBar).mul(before(x, axis, scan.backward()));
    }
}
