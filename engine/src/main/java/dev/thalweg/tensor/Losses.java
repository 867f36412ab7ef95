package dev.thalweg.tensor;

import java.util.Arrays;

/// How far predictions are from targets: means over all elements, or over the rows of a batch.
public sealed interface Losses permits Tensor {
    /// The mean square of the differences.
    default Tensor mse(Tensor target) {
        return ((Tensor) this).sub(target).square().mean();
    }

    /// The mean of the absolute differences.
    default Tensor mae(Tensor target) {
        return ((Tensor) this).sub(target).abs().mean();
    }

    /// Half the square of a difference up to `delta`, linear beyond (Huber, 1964).
    default Tensor huber(Tensor target, double delta) {
        Tensor size = ((Tensor) this).sub(target).abs();
        return Tensors.where(size.le(delta), size.square().div(2), size.sub(delta / 2).mul(delta)).mean();
    }

    /// Of logits in rows, one label for each row: the mean of `-log softmax` at the label.
    default Tensor crossEntropy(int... labels) {
        return ((Tensor) this).logSoftmax(-1).nll(labels);
    }

    /// Of logits in rows, against probabilities in rows.
    default Tensor crossEntropy(Tensor probabilities) {
        Tensor x = (Tensor) this;
        return x.logSoftmax(-1).mul(probabilities).sum().neg().div((double) x.count() / x.size(-1));
    }

    /// As [#crossEntropy(int...)], where a share of the probability is spread evenly over all labels (Szegedy et al., 2016).
    default Tensor crossEntropySmoothed(double smoothing, int... labels) {
        Tensor logs = ((Tensor) this).logSoftmax(-1);
        return logs.nll(labels).mul(1 - smoothing).sub(logs.mean().mul(smoothing));
    }

    /// Of logarithms of probabilities in rows, one label for each row: the mean of minus the one at the label.
    default Tensor nll(int... labels) {
        Tensor logs = (Tensor) this;
        if (logs.rank() != 2 || logs.size(0) != labels.length) {
            throw new ShapeException("A label for each row is needed: shape %s, and %d labels.".formatted(logs.shape(), labels.length));
        }
        double[] places = Arrays.stream(labels).asDoubleStream().toArray();
        return logs.takeAlong(1, Tensors.tensor(places).reshape(-1, 1)).mean().neg();
    }

    /// Of logits, against probabilities: the mean of `-y log(sigmoid(x)) - (1 - y) log(1 - sigmoid(x))`, in a form that does not overflow.
    default Tensor bceWithLogits(Tensor target) {
        Tensor x = (Tensor) this;
        return x.softplus().sub(x.mul(target)).mean();
    }

    /// The divergence of `target` from this, in rows: the sum of `p (log p - log q)`, whose `log q` this is, over the number of rows.
    default Tensor klDiv(Tensor target) {
        Tensor x = (Tensor) this;
        return target.xlogy(target).sub(target.mul(x)).sum().div((double) x.count() / x.size(-1));
    }

    /// The mean of `max(0, 1 - y x)` for targets -1 and 1.
    default Tensor hinge(Tensor target) {
        return Tensors.sub(1, ((Tensor) this).mul(target)).relu().mean();
    }

    /// Of logarithms of probabilities `(times, classes)` of one sequence: minus the logarithm of the probability that it says these labels, whose places in time
    /// are not known, with blanks between them (connectionist temporal classification; Graves et al., 2006).
    ///
    /// For several sequences take the mean of their losses, each of its slice of times.
    ///
    /// @throws ShapeException if there are fewer times than the labels need
    default Tensor ctcLoss(int blank, int... labels) {
        return Ctc.loss((Tensor) this, blank, labels);
    }
}
