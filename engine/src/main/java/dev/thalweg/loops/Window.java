package dev.thalweg.loops;

/// How a window moves along one axis: output `o` takes the inputs `o * stride - pad + t * dilation` for `t` below `taps`, and zeros outside.
public record Window(int input, int taps, int output, int stride, int pad, int dilation) {
    /// As many outputs as there are places where the window lies within the padded input.
    public static Window over(int input, int taps, int stride, int pad, int dilation) {
        return new Window(input, taps, Math.max(0, Math.floorDiv(input + 2 * pad - dilation * (taps - 1) - 1, stride) + 1), stride, pad, dilation);
    }

    /// The input of a tap, which may lie outside.
    int at(int output, int tap) {
        return output * stride - pad + tap * dilation;
    }

    /// The first output whose tap lies at 0 or behind.
    int first(int tap) {
        return Math.clamp(Math.ceilDiv(pad - tap * dilation, stride), 0, output);
    }

    /// The first output whose tap lies behind the input.
    int end(int tap) {
        return Math.clamp(Math.ceilDiv(input + pad - tap * dilation, stride), first(tap), output);
    }

    /// For a stride of one: how many inputs, of the border too, lie under windows.
    int reach() {
        return output + dilation * (taps - 1);
    }

    /// For a stride of one: the window whose outputs are this one's inputs, which each cotangent reaches through the reversed taps.
    Window reversed() {
        return new Window(output, taps, input, 1, dilation * (taps - 1) - pad, dilation);
    }
}
