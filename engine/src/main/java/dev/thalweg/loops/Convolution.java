package dev.thalweg.loops;

/// The sizes of a convolution of images, as deep learning means it (a correlation).
///
/// Images are `(batch, groups * inputs, rows.input, columns.input)`, weights `(groups * outputs, inputs, rows.taps, columns.taps)`, results
/// `(batch, groups * outputs, rows.output, columns.output)`, each in adjacent elements. Of one dimension: `rows` is `Window.over(1, 1, 1, 0, 1)`.
///
/// @param inputs  channels of a group
/// @param outputs channels of a group
public record Convolution(int batch, int groups, int inputs, int outputs, Window rows, Window columns) {
    /// Elements of a channel of the images.
    int inputPlane() {
        return rows.input() * columns.input();
    }

    /// Elements of a channel of the result.
    int outputPlane() {
        return rows.output() * columns.output();
    }

    /// Products in an element of the result.
    int depth() {
        return inputs * taps();
    }

    int taps() {
        return rows.taps() * columns.taps();
    }

    int weights() {
        return outputs * depth();
    }

    /// For strides of one: from cotangents of the result to those of the images.
    Convolution reversed() {
        return new Convolution(batch, groups, outputs, inputs, rows.reversed(), columns.reversed());
    }

    /// For strides of one: where the inputs of each product of an output, (channel, tap), lie in an image with its border, from that of the first on.
    int[] places() {
        int[] places = new int[depth()];
        for (int i = 0; i < places.length; i++) {
            int row = i / taps() * rows.reach() + i % taps() / columns.taps() * rows.dilation();
            places[i] = row * columns.reach() + i % columns.taps() * columns.dilation();
        }
        return places;
    }

    boolean hasStrides() {
        return rows.stride() != 1 || columns.stride() != 1;
    }
}
