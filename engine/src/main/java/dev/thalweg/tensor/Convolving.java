package dev.thalweg.tensor;

import dev.thalweg.loops.Convolution;
import dev.thalweg.loops.Window;

/// The convolution of images `(batch, channels, height, width)` with weights `(outputs, channels / groups, rows, columns)`, and its two transposes.
public sealed interface Convolving extends Operation {
    /// Of images and weights, to results `(batch, outputs, height, width)`.
    record Forward(Window rows, Window columns, int groups) implements Convolving {
        @Override
        public String name() {
            return "conv2d";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor x = xs[0].contiguous();
            DenseTensor w = xs[1].contiguous();
            Convolution sizes = new Convolution(x.size(0), groups, w.size(1), w.size(0) / groups, rows, columns);
            DenseTensor y = DenseTensor.zeros(Shape.of(x.size(0), w.size(0), rows.output(), columns.output()), x.dtype());
            x.loops().convolve(sizes, x.array(), x.offset(), w.array(), w.offset(), y.array(), 0);
            return y;
        }
    }

    /// Of results and weights, to images.
    record ToImages(Window rows, Window columns, int groups) implements Convolving {
        @Override
        public String name() {
            return "convTranspose2d";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor y = xs[0].contiguous();
            DenseTensor w = xs[1].contiguous();
            Convolution sizes = new Convolution(y.size(0), groups, w.size(1), w.size(0) / groups, rows, columns);
            DenseTensor x = DenseTensor.zeros(Shape.of(y.size(0), groups * w.size(1), rows.input(), columns.input()), y.dtype());
            y.loops().convolveInputGradient(sizes, y.array(), y.offset(), w.array(), w.offset(), x.array(), 0);
            return x;
        }
    }

    /// Of images and results, to weights.
    record ToWeights(Window rows, Window columns, int groups) implements Convolving {
        @Override
        public String name() {
            return "conv2d weights";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor x = xs[0].contiguous();
            DenseTensor y = xs[1].contiguous();
            Convolution sizes = new Convolution(x.size(0), groups, x.size(1) / groups, y.size(1) / groups, rows, columns);
            DenseTensor w = DenseTensor.zeros(Shape.of(y.size(1), x.size(1) / groups, rows.taps(), columns.taps()), x.dtype());
            x.loops().convolveWeightGradient(sizes, x.array(), x.offset(), y.array(), y.offset(), w.array(), 0);
            return w;
        }
    }
}
