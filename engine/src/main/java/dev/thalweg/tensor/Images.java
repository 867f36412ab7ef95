package dev.thalweg.tensor;

/// Parts and sizes of images, over the last two axes of `(batch, channels, height, width)`.
public sealed interface Images permits Tensor {
    /// What a window sees at each of its places, in columns: `(batch, channels * rows * columns, places)`.
    ///
    /// A convolution is the product of its weights, in rows, and these columns.
    ///
    /// @throws ShapeException if the image has not four axes, or the window does not fit it
    default Tensor unfold(int rows, int columns, int stride, int pad, int dilation) {
        return Patches.unfold((Tensor) this, rows, columns, stride, pad, dilation);
    }

    /// The transpose of [#unfold]: images of a size, at whose places the columns' elements are added up.
    ///
    /// @throws ShapeException if this has not as many rows and columns as such an image unfolds to
    default Tensor fold(int height, int width, int rows, int columns, int stride, int pad, int dilation) {
        return Patches.fold((Tensor) this, new int[] {height, width}, new int[] {rows, columns}, stride, pad, dilation);
    }

    /// Means over as many windows as asked for, whose sizes differ by two at most: part `i` of `n` is from `floor(i size / n)` to `ceil((i + 1) size / n)`.
    default Tensor adaptiveAvgPool2d(int rows, int columns) {
        return Resampling.means(Resampling.means((Tensor) this, -2, rows), -1, columns);
    }

    /// Images of another size by linear interpolation along both axes: pixels are squares, whose middles have the values; no smoothing.
    default Tensor resizeBilinear(int height, int width) {
        return Resampling.linear(Resampling.linear((Tensor) this, -2, height), -1, width);
    }
}
