package dev.thalweg.tensor;

/// Elements brought to mean 0 and variance 1, by the statistics of some of them; `epsilon` is added to the variance.
public sealed interface Normalisations permits Tensor {
    /// By the mean and the variance along axes: over features for a layer, over the batch (and places) for a batch.
    default Tensor normalise(double epsilon, int... axes) {
        Tensor x = (Tensor) this;
        Tensor centred = x.sub(x.mean(true, axes));
        return centred.mul(centred.square().mean(true, axes).add(epsilon).rsqrt());
    }

    /// Over the last axis, scaled and moved (Ba et al., 2016).
    default Tensor layerNorm(Tensor weight, Tensor bias, double epsilon) {
        return normalise(epsilon, -1).mul(weight).add(bias);
    }

    /// Divided by the root of the mean square along the last axis, and scaled (Zhang and Sennrich, 2019).
    default Tensor rmsNorm(Tensor weight, double epsilon) {
        Tensor x = (Tensor) this;
        return x.mul(x.square().mean(true, -1).add(epsilon).rsqrt()).mul(weight);
    }

    /// By the statistics of a batch: over all axes but the second, which is that of the channels (Ioffe and Szegedy, 2015).
    default Tensor batchNorm(Tensor weight, Tensor bias, double epsilon) {
        return normalise(epsilon, Channels.others(((Tensor) this).rank())).mul(Channels.column((Tensor) this, weight)).add(Channels.column((Tensor) this, bias));
    }

    /// By statistics kept from training, for each place of the second axis.
    default Tensor batchNorm(Tensor mean, Tensor variance, Tensor weight, Tensor bias, double epsilon) {
        Tensor x = (Tensor) this;
        Tensor scale = variance.add(epsilon).rsqrt().mul(weight);
        return x.sub(Channels.column(x, mean)).mul(Channels.column(x, scale)).add(Channels.column(x, bias));
    }

    /// Over the channels of each group and all places, for each element of the batch (Wu and He, 2018).
    default Tensor groupNorm(int groups, Tensor weight, Tensor bias, double epsilon) {
        Tensor x = (Tensor) this;
        if (groups < 1 || x.size(1) % groups != 0) {
            throw new ShapeException("groupNorm cuts the %d channels of shape %s into %d groups; the number must divide them.".formatted(x.size(1), x.shape(), groups));
        }
        Tensor normed = x.reshape(x.size(0), groups, -1).normalise(epsilon, -1).reshape(x.shape().sizes());
        return normed.mul(Channels.column(x, weight)).add(Channels.column(x, bias));
    }

    /// Zeros with probability `p`, all else divided by what is left (Srivastava et al., 2014).
    default Tensor dropout(double p, RandomTensors random) {
        Tensor x = (Tensor) this;
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("dropout has probability %s; it needs a number from 0 to less than 1.".formatted(p));
        }
        return x.mul(random.bernoulli(x.dtype(), 1 - p, x.shape().sizes()).div(1 - p));
    }
}
