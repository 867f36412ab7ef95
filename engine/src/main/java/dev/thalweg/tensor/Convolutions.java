package dev.thalweg.tensor;

import dev.thalweg.loops.Window;

/// Convolutions, as deep learning means them (correlations), and pooling, over images `(batch, channels, height, width)`.
public sealed interface Convolutions permits Tensor {
    /// With weights `(outputs, channels, rows, columns)`, at every place where they lie within the image.
    default Tensor conv2d(Tensor weight) {
        return conv2d(weight, 1, 0);
    }

    /// @param stride how far the weights move
    /// @param pad how many zeros surround the image
    default Tensor conv2d(Tensor weight, int stride, int pad) {
        return conv2d(weight, stride, pad, 1, 1);
    }

    /// @param dilation how far the weights are from each other
    /// @param groups how many parts of the channels do not see each other; weights are `(outputs, channels / groups, rows, columns)`
    default Tensor conv2d(Tensor weight, int stride, int pad, int dilation, int groups) {
        Tensor x = (Tensor) this;
        if (x.rank() != 4 || weight.rank() != 4 || groups < 1 || x.size(1) != groups * weight.size(1) || weight.size(0) % groups != 0) {
            throw new ShapeException("conv2d of shape %s with weights of shape %s in %d groups: images (batch, channels, height, width) need weights (outputs, channels / groups, rows, columns)."
                    .formatted(x.shape(), weight.shape(), groups));
        }
        Window rows = Windows.over(x, 2, weight.size(2), stride, pad, dilation);
        Window columns = Windows.over(x, 3, weight.size(3), stride, pad, dilation);
        DType type = x.dtype().promote(weight.dtype());
        return new Convolving.Forward(rows, columns, groups).on(x.cast(type), weight.cast(type));
    }

    /// Of sequences `(batch, channels, length)` with weights `(outputs, channels, taps)`.
    default Tensor conv1d(Tensor weight, int stride, int pad) {
        Tensor x = (Tensor) this;
        if (x.rank() != 3 || weight.rank() != 3 || x.size(1) != weight.size(1)) {
            throw new ShapeException("conv1d of shape %s with weights of shape %s: sequences (batch, channels, length) need weights (outputs, channels, taps)."
                    .formatted(x.shape(), weight.shape()));
        }
        Window columns = Windows.over(x, 2, weight.size(2), stride, pad, 1);
        DType type = x.dtype().promote(weight.dtype());
        return new Convolving.Forward(Window.over(1, 1, 1, 0, 1), columns, 1).on(x.cast(type).expandDims(2), weight.cast(type).expandDims(2)).squeeze(2);
    }

    /// The transpose of a convolution with weights `(channels, outputs, rows, columns)`: images grow by `stride`.
    default Tensor convTranspose2d(Tensor weight, int stride, int pad) {
        Tensor x = (Tensor) this;
        if (x.rank() != 4 || weight.rank() != 4 || x.size(1) != weight.size(0)) {
            throw new ShapeException("convTranspose2d of shape %s with weights of shape %s: images (batch, channels, height, width) need weights (channels, outputs, rows, columns)."
                    .formatted(x.shape(), weight.shape()));
        }
        Window rows = Windows.under(x.size(2), weight.size(2), stride, pad);
        Window columns = Windows.under(x.size(3), weight.size(3), stride, pad);
        DType type = x.dtype().promote(weight.dtype());
        return new Convolving.ToImages(rows, columns, 1).on(x.cast(type), weight.cast(type));
    }

    /// The largest under a square window; of equal ones the first has the derivative.
    default Tensor maxPool2d(int size, int stride) {
        Tensor x = (Tensor) this;
        return new Pooling.MaxTake(Windows.over(x, -2, size, stride, 0, 1), Windows.over(x, -1, size, stride, 0, 1)).on(x, x);
    }

    /// The mean under a square window.
    default Tensor avgPool2d(int size, int stride) {
        Tensor x = (Tensor) this;
        return new Pooling.Sum(Windows.over(x, -2, size, stride, 0, 1), Windows.over(x, -1, size, stride, 0, 1)).on(x).div((double) size * size);
    }

    /// Of volumes `(batch, channels, depth, height, width)` with weights `(outputs, channels, layers, rows, columns)`: the sum of two-dimensional ones of the layers.
    ///
    /// @throws ShapeException if the shapes do not fit
    default Tensor conv3d(Tensor weight, int stride, int pad) {
        Tensor x = (Tensor) this;
        if (x.rank() != 5 || weight.rank() != 5 || x.size(1) != weight.size(1)) {
            throw new ShapeException("conv3d of shape %s with weights of shape %s: volumes (batch, channels, depth, height, width) need weights (outputs, channels, layers, rows, columns)."
                    .formatted(x.shape(), weight.shape()));
        }
        Window layers = Windows.over(x, 2, weight.size(2), stride, pad, 1);
        Tensor padded = x.pad(2, pad, pad).swapAxes(1, 2);
        Tensor sum = null;
        for (int layer = 0; layer < layers.taps(); layer++) {
            Tensor seen = padded.slice(1, layer, layer + (layers.output() - 1) * stride + 1, stride);
            Tensor part = seen.reshape(-1, x.size(1), x.size(3), x.size(4)).conv2d(weight.slice(2, layer, layer + 1).squeeze(2), stride, pad);
            sum = sum == null ? part : sum.add(part);
        }
        return sum.reshape(x.size(0), layers.output(), weight.size(0), sum.size(2), sum.size(3)).swapAxes(1, 2);
    }
}
