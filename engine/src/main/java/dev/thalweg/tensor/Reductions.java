package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.tensor.Reduction.Fold;

/// One number for all elements along axes: along all for no axes given; negative axes count from the end.
///
/// With `keep`, reduced axes stay with size 1, so that the result broadcasts against the operand.
public sealed interface Reductions permits Tensor {
    default Tensor sum(int... axes) {
        return reduce(Fold.SUM, false, axes);
    }

    default Tensor sum(boolean keep, int... axes) {
        return reduce(Fold.SUM, keep, axes);
    }

    default Tensor mean(int... axes) {
        return mean(false, axes);
    }

    default Tensor mean(boolean keep, int... axes) {
        Tensor sum = sum(keep, axes);
        return sum.div((double) ((Tensor) this).count() / sum.count());
    }

    /// The product; its derivative is exact where elements are 0.
    default Tensor prod(int... axes) {
        return reduce(Fold.PROD, false, axes);
    }

    default Tensor prod(boolean keep, int... axes) {
        return reduce(Fold.PROD, keep, axes);
    }

    /// The largest; equal ones share the derivative evenly.
    default Tensor max(int... axes) {
        return reduce(Fold.MAX, false, axes);
    }

    default Tensor max(boolean keep, int... axes) {
        return reduce(Fold.MAX, keep, axes);
    }

    /// The smallest; equal ones share the derivative evenly.
    default Tensor min(int... axes) {
        return reduce(Fold.MIN, false, axes);
    }

    default Tensor min(boolean keep, int... axes) {
        return reduce(Fold.MIN, keep, axes);
    }

    /// The logarithm of the sum of exponentials, without overflow.
    default Tensor logsumexp(int... axes) {
        return reduce(Fold.LOGSUMEXP, false, axes);
    }

    default Tensor logsumexp(boolean keep, int... axes) {
        return reduce(Fold.LOGSUMEXP, keep, axes);
    }

    /// The mean square of the distance from the mean.
    default Tensor var(int... axes) {
        return var(false, 0, axes);
    }

    /// The variance with `count - correction` as the divisor: 1 for an estimate from a sample.
    default Tensor var(boolean keep, int correction, int... axes) {
        Tensor x = (Tensor) this;
        Tensor squares = x.sub(x.mean(true, axes)).square().sum(keep, axes);
        return squares.div((double) x.count() / squares.count() - correction);
    }

    /// The square root of [#var(int...)]; its derivative is 0 where all elements are equal.
    default Tensor std(int... axes) {
        return std(false, 0, axes);
    }

    default Tensor std(boolean keep, int correction, int... axes) {
        Tensor x = (Tensor) this;
        Tensor distance = x.sub(x.mean(true, axes)).norm(keep, axes);
        return distance.div(Math.sqrt((double) x.count() / distance.count() - correction));
    }

    /// The square root of the sum of squares; its derivative is 0 at 0.
    default Tensor norm(int... axes) {
        return norm(false, axes);
    }

    default Tensor norm(boolean keep, int... axes) {
        Tensor squares = ((Tensor) this).square().sum(keep, axes);
        Tensor zero = squares.eq(0);
        return Tensors.where(zero, squares.scalar(0), Tensors.where(zero, squares.scalar(1), squares).sqrt());
    }

    /// The `p`th root of the sum of `p`th powers of absolute values; 1, 2 and infinity included.
    default Tensor norm(double p, boolean keep, int... axes) {
        Tensor size = ((Tensor) this).abs();
        if (p == 1) {
            return size.sum(keep, axes);
        }
        return p == 2 ? norm(keep, axes) : p == Double.POSITIVE_INFINITY ? size.max(keep, axes) : size.pow(p).sum(keep, axes).pow(1 / p);
    }

    /// How many elements are not 0.
    default Tensor countNonZero(int... axes) {
        return ((Tensor) this).ne(0).sum(axes);
    }

    /// 1 where no element is 0.
    default Tensor all(int... axes) {
        return ((Tensor) this).ne(0).min(axes);
    }

    /// 1 where an element is not 0.
    default Tensor any(int... axes) {
        return ((Tensor) this).ne(0).max(axes);
    }

    /// Sums of the elements up to each along an axis.
    default Tensor cumsum(int axis) {
        return new Scan(Binary.ADD, ((Tensor) this).shape().axis(axis), false).on((Tensor) this);
    }

    /// Products of the elements up to each along an axis.
    default Tensor cumprod(int axis) {
        return new Scan(Binary.MUL, ((Tensor) this).shape().axis(axis), false).on((Tensor) this);
    }

    private Tensor reduce(Fold fold, boolean keep, int... axes) {
        Tensor x = (Tensor) this;
        return new Reduction(fold, Axes.of(x.shape().axes(axes)), keep).on(x);
    }

    /// The largest of the elements up to each along an axis; of equal ones the first has the derivative.
    default Tensor cummax(int axis) {
        Tensor x = (Tensor) this;
        return x.takeAlong(axis, new Sorting.ArgCumMax(x.shape().axis(axis)).on(x));
    }

    /// The smallest of the elements up to each along an axis; of equal ones the first has the derivative.
    default Tensor cummin(int axis) {
        return ((Tensor) this).neg().cummax(axis).neg();
    }
}
