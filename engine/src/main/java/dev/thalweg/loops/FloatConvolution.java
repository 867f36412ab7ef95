// Generated from DoubleConvolution by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.Arrays;

/// Convolutions of `float` images and their transposes, by products of matrices.
///
/// @param product how matrices are multiplied
record FloatConvolution(FloatConvolution.Product product, Convolution shape) {
    /// Parts of a batch whose weight gradients are summed by themselves; by the size of the batch alone, so that threads do not show in the sum.
    static final int PARTS = 16;

    /// Adds a product of matrices to `y`, whose rows are adjacent.
    @FunctionalInterface
    interface Product {
        void add(int m, int k, int n, FloatPanels a, FloatPanels b, float[] y, int yo);
    }

    void forward(float[] x, int xo, float[] w, int wo, float[] y, int yo) {
        int m = shape.outputs();
        int k = shape.depth();
        int n = shape.outputPlane();
        Parallel.run(shape.batch() * shape.groups(), image -> {
            int to = yo + image * m * n;
            Arrays.fill(y, to, to + m * n, 0);
            FloatPanels weights = FloatPanels.of(w, wo + image % shape.groups() * shape.weights(), k, 1, k);
            product.add(m, k, n, weights, columns(x, xo, image), y, to);
        });
    }

    /// From cotangents of the result to those of the images: also the transposed convolution. Without strides it is a convolution too.
    void inputGradient(float[] yBar, int yo, float[] w, int wo, float[] xBar, int xo) {
        int m = shape.depth();
        int k = shape.outputs();
        int n = shape.outputPlane();
        Arrays.fill(xBar, xo, xo + shape.batch() * shape.groups() * shape.inputs() * shape.inputPlane(), 0);
        Parallel.run(shape.batch() * shape.groups(), image -> {
            float[] each = new float[m * n];
            FloatPanels weights = FloatPanels.of(w, wo + image % shape.groups() * shape.weights(), 1, m, k);
            product.add(m, k, n, weights, FloatPanels.of(yBar, yo + image * k * n, 1, n, k), each, 0);
            columns(xBar, xo, image).add(each);
        });
    }

    void weightGradient(float[] x, int xo, float[] yBar, int yo, float[] wBar, int wo) {
        int size = shape.groups() * shape.weights();
        int parts = Math.min(PARTS, shape.batch());
        float[][] sums = new float[parts][];
        Parallel.run(parts, part -> {
            sums[part] = new float[size];
            for (int i = part * shape.batch() / parts; i < (part + 1) * shape.batch() / parts; i++) {
                addWeightGradients(i, x, xo, yBar, yo, sums[part]);
            }
        });
        Arrays.fill(wBar, wo, wo + size, 0);
        for (float[] sum : sums) {
            for (int i = 0; i < size; i++) {
                wBar[wo + i] += sum[i];
            }
        }
    }

    private void addWeightGradients(int batch, float[] x, int xo, float[] yBar, int yo, float[] wBar) {
        int m = shape.outputs();
        int k = shape.outputPlane();
        int n = shape.depth();
        float[] columns = new float[k * n];
        for (int group = 0; group < shape.groups(); group++) {
            int image = batch * shape.groups() + group;
            columns(x, xo, image).copy(0, k, k, columns, 0);
            product.add(m, k, n, FloatPanels.of(yBar, yo + image * m * k, k, 1, k), FloatPanels.of(columns, 0, k, 1, k), wBar, group * shape.weights());
        }
    }

    private FloatColumns columns(float[] x, int xo, int image) {
        return new FloatColumns(shape, x, xo + image * shape.inputs() * shape.inputPlane());
    }

    /// Weights with inputs and outputs exchanged, and the taps in reverse.
    static float[] reversed(Convolution shape, float[] w, int wo) {
        int taps = shape.taps();
        float[] result = new float[shape.groups() * shape.weights()];
        for (int group = 0; group < shape.groups(); group++) {
            for (int output = 0; output < shape.outputs(); output++) {
                for (int input = 0; input < shape.inputs(); input++) {
                    int from = wo + ((group * shape.outputs() + output) * shape.inputs() + input) * taps;
                    int to = ((group * shape.inputs() + input) * shape.outputs() + output) * taps;
                    for (int tap = 0; tap < taps; tap++) {
                        result[to + taps - 1 - tap] = w[from + tap];
                    }
                }
            }
        }
        return result;
    }
}
