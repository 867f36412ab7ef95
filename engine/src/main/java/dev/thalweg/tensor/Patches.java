package dev.thalweg.tensor;

import dev.thalweg.loops.Window;
import java.util.ArrayList;
import java.util.List;

/// Images as columns of what a window sees, and back: a slice of the image for each place within the window.
final class Patches {
    private Patches() {}

    static Tensor unfold(Tensor x, int rows, int columns, int stride, int pad, int dilation) {
        if (x.rank() != 4) {
            throw new ShapeException("unfold of shape %s: it takes images (batch, channels, height, width).".formatted(x.shape()));
        }
        Window down = Windows.over(x, 2, rows, stride, pad, dilation);
        Window across = Windows.over(x, 3, columns, stride, pad, dilation);
        Tensor padded = x.pad(2, pad, pad).pad(3, pad, pad);
        Tensor[] taps = new Tensor[rows * columns];
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] = new View.Slice(places(padded.shape(), down, tap / columns, across, tap % columns)).on(padded);
        }
        return Tensors.stack(2, taps).reshape(x.size(0), x.size(1) * rows * columns, down.output() * across.output());
    }

    /// @param size   of the images: height and width
    /// @param window rows and columns
    static Tensor fold(Tensor x, int[] size, int[] window, int stride, int pad, int dilation) {
        Shape image = Shape.of(1, 1, size[0], size[1]);
        Window down = Windows.over(image, 2, window[0], stride, pad, dilation);
        Window across = Windows.over(image, 3, window[1], stride, pad, dilation);
        int taps = window[0] * window[1];
        int places = down.output() * across.output();
        if (x.rank() != 3 || x.size(1) % taps != 0 || x.size(2) != places) {
            throw new ShapeException("fold of shape %s to images of %d by %d: windows of %d by %d need a shape (batch, channels * %d, %d)."
                    .formatted(x.shape(), size[0], size[1], window[0], window[1], taps, places));
        }
        Tensor columns = x.reshape(x.size(0), x.size(1) / taps, taps, down.output(), across.output());
        Shape whole = Shape.of(x.size(0), x.size(1) / taps, size[0] + 2 * pad, size[1] + 2 * pad);
        Tensor sum = Tensors.zeros(x.dtype(), whole.sizes());
        for (int tap = 0; tap < taps; tap++) {
            sum = sum.add(new Joining.Embed(whole, places(whole, down, tap / window[1], across, tap % window[1])).on(columns.slice(2, tap, tap + 1).squeeze(2)));
        }
        return sum.slice(2, pad, pad + size[0]).slice(3, pad, pad + size[1]);
    }

    /// Where one place within the window meets the padded image.
    private static List<Range> places(Shape padded, Window down, int row, Window across, int column) {
        List<Range> ranges = new ArrayList<>(Joining.along(padded, 2, new Range(row * down.dilation(), down.stride(), down.output())));
        ranges.set(3, new Range(column * across.dilation(), across.stride(), across.output()));
        return List.copyOf(ranges);
    }
}
