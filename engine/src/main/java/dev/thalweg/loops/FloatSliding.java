// Generated from DoubleSliding by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.Arrays;

/// Convolutions of `float` images by windows that move by one: a tile reads the inputs of adjacent outputs where they lie, in a copy of the image with its border.
///
/// Outputs are computed at every place of such a row, so that rows follow each other without a gap; those at the right border are dropped.
/// Each is the sum of its products in their order, as in [FloatConvolution].
final class FloatSliding {
    private final Convolution shape;
    private final int depth;
    /// Rows and columns of an image with its border.
    private final int height;
    private final int width;
    /// Where the input of each product starts: (channel, tap).
    private final int[] at;
    /// Panels of the weights of one group.
    private final int panels;
    private final float[] weights;

    private FloatSliding(Convolution shape, float[] w, int wo) {
        this.shape = shape;
        this.depth = shape.depth();
        this.height = shape.rows().reach();
        this.width = shape.columns().reach();
        this.at = shape.places();
        this.panels = Math.ceilDiv(shape.outputs(), FloatTile.ROWS);
        this.weights = new float[shape.groups() * panels * FloatTile.ROWS * depth];
        for (int group = 0; group < shape.groups(); group++) {
            FloatPanels rows = FloatPanels.of(w, wo + group * shape.weights(), depth, 1, depth);
            for (int panel = 0; panel < panels; panel++) {
                int first = panel * FloatTile.ROWS;
                rows.copy(first, Math.min(FloatTile.ROWS, shape.outputs() - first), FloatTile.ROWS, weights, (group * panels + panel) * FloatTile.ROWS * depth);
            }
        }
    }

    static void convolve(Convolution shape, float[] x, int xo, float[] w, int wo, float[] y, int yo) {
        FloatSliding sliding = new FloatSliding(shape, w, wo);
        Parallel.run(shape.batch() * shape.groups(), image -> sliding.image(image, x, xo, y, yo));
    }

    private void image(int image, float[] x, int xo, float[] y, int yo) {
        int size = shape.inputs() * height * width + FloatTile.WIDTH;
        float[] bordered = FloatScratch.take(size);
        FloatBorder.copy(shape, x, xo + image * shape.inputs() * shape.inputPlane(), bordered);
        Arrays.fill(bordered, size - FloatTile.WIDTH, size, 0);
        float[] tile = new float[FloatTile.ROWS * FloatTile.WIDTH];
        int group = image % shape.groups();
        int places = (shape.rows().output() - 1) * width + shape.columns().output();
        for (int place = 0; place < places; place += FloatTile.WIDTH) {
            for (int panel = 0; panel < panels; panel++) {
                Arrays.fill(tile, 0);
                FloatTile.run(depth, weights, (group * panels + panel) * FloatTile.ROWS * depth, bordered, place, at, tile, 0, FloatTile.WIDTH);
                int first = panel * FloatTile.ROWS;
                int to = yo + (image * shape.outputs() + first) * shape.outputPlane();
                keep(tile, Math.min(FloatTile.ROWS, shape.outputs() - first), place, Math.min(places, place + FloatTile.WIDTH), y, to);
            }
        }
        FloatScratch.give(bordered);
    }

    /// Stores the outputs of a tile, from one place to before another.
    private void keep(float[] tile, int rows, int from, int end, float[] y, int yo) {
        int across = shape.columns().output();
        for (int place = from; place < end; place += width - place % width) {
            int column = place % width;
            int n = Math.min(across - column, end - place);
            for (int row = 0; row < rows && n > 0; row++) {
                System.arraycopy(tile, row * FloatTile.WIDTH + place - from, y, yo + row * shape.outputPlane() + place / width * across + column, n);
            }
        }
    }
}
