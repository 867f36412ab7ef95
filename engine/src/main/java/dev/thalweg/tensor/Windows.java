package dev.thalweg.tensor;

import dev.thalweg.loops.Window;

/// Windows that move along an axis of a tensor, checked.
final class Windows {
    private Windows() {}

    static Window over(Tensor x, int axis, int taps, int stride, int pad, int dilation) {
        return over(x.shape(), axis, taps, stride, pad, dilation);
    }

    static Window over(Shape x, int axis, int taps, int stride, int pad, int dilation) {
        if (taps < 1 || stride < 1 || pad < 0 || dilation < 1) {
            throw new IllegalArgumentException("A window has size %d, stride %d, padding %d and dilation %d; it needs 1, 1, 0 and 1 at least.".formatted(taps, stride, pad, dilation));
        }
        Window window = Window.over(x.size(axis), taps, stride, pad, dilation);
        if (window.output() < 1) {
            throw new ShapeException("A window of size %d with dilation %d does not fit axis %d of shape %s with padding %d.".formatted(taps, dilation, axis, x, pad));
        }
        return window;
    }

    /// The window whose outputs are these elements.
    static Window under(int output, int taps, int stride, int pad) {
        int input = (output - 1) * stride - 2 * pad + taps;
        if (taps < 1 || stride < 1 || pad < 0 || input < 1) {
            throw new ShapeException("A transposed window of size %d with stride %d and padding %d gives no elements for %d.".formatted(taps, stride, pad, output));
        }
        return new Window(input, taps, output, stride, pad, 1);
    }
}
