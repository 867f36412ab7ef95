package dev.thalweg.loops;

import java.util.Arrays;

/// Convolutions of `double` images by windows that move by one: a tile reads the inputs of adjacent outputs where they lie, in a copy of the image with its border.
///
/// Outputs are computed at every place of such a row, so that rows follow each other without a gap; those at the right border are dropped.
/// Each is the sum of its products in their order, as in [DoubleConvolution].
final class DoubleSliding {
    private final Convolution shape;
    private final int depth;
    /// Rows and columns of an image with its border.
    private final int height;
    private final int width;
    /// Where the input of each product starts: (channel, tap).
    private final int[] at;
    /// Panels of the weights of one group.
    private final int panels;
    private final double[] weights;

    private DoubleSliding(Convolution shape, double[] w, int wo) {
        this.shape = shape;
        this.depth = shape.depth();
        this.height = shape.rows().reach();
        this.width = shape.columns().reach();
        this.at = shape.places();
        this.panels = Math.ceilDiv(shape.outputs(), DoubleTile.ROWS);
        this.weights = new double[shape.groups() * panels * DoubleTile.ROWS * depth];
        for (int group = 0; group < shape.groups(); group++) {
            DoublePanels rows = DoublePanels.of(w, wo + group * shape.weights(), depth, 1, depth);
            for (int panel = 0; panel < panels; panel++) {
                int first = panel * DoubleTile.ROWS;
                rows.copy(first, Math.min(DoubleTile.ROWS, shape.outputs() - first), DoubleTile.ROWS, weights, (group * panels + panel) * DoubleTile.ROWS * depth);
            }
        }
    }

    static void convolve(Convolution shape, double[] x, int xo, double[] w, int wo, double[] y, int yo) {
        DoubleSliding sliding = new DoubleSliding(shape, w, wo);
        Parallel.run(shape.batch() * shape.groups(), image -> sliding.image(image, x, xo, y, yo));
    }

    private void image(int image, double[] x, int xo, double[] y, int yo) {
        int size = shape.inputs() * height * width + DoubleTile.WIDTH;
        double[] bordered = DoubleScratch.take(size);
        DoubleBorder.copy(shape, x, xo + image * shape.inputs() * shape.inputPlane(), bordered);
        Arrays.fill(bordered, size - DoubleTile.WIDTH, size, 0);
        double[] tile = new double[DoubleTile.ROWS * DoubleTile.WIDTH];
        int group = image % shape.groups();
        int places = (shape.rows().output() - 1) * width + shape.columns().output();
        for (int place = 0; place < places; place += DoubleTile.WIDTH) {
            for (int panel = 0; panel < panels; panel++) {
                Arrays.fill(tile, 0);
                DoubleTile.run(depth, weights, (group * panels + panel) * DoubleTile.ROWS * depth, bordered, place, at, tile, 0, DoubleTile.WIDTH);
                int first = panel * DoubleTile.ROWS;
                int to = yo + (image * shape.outputs() + first) * shape.outputPlane();
                keep(tile, Math.min(DoubleTile.ROWS, shape.outputs() - first), place, Math.min(places, place + DoubleTile.WIDTH), y, to);
            }
        }
        DoubleScratch.give(bordered);
    }

    /// Stores the outputs of a tile, from one place to before another.
    private void keep(double[] tile, int rows, int from, int end, double[] y, int yo) {
        int across = shape.columns().output();
        for (int place = from; place < end; place += width - place % width) {
            int column = place % width;
            int n = Math.min(across - column, end - place);
            for (int row = 0; row < rows && n > 0; row++) {
                System.arraycopy(tile, row * DoubleTile.WIDTH + place - from, y, yo + row * shape.outputPlane() + place / width * across + column, n);
            }
        }
    }
}
