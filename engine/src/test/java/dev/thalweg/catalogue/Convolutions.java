package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;

/// Layers of images over arrays of arrays and loops: `tensor-conv*`, `tensor-avgpool2d`.
final class Convolutions {
    static final Group GROUP = new Group()
            .with("tensor-conv1d", objective(Convolutions::convolvedLine))
            .with("tensor-conv2d-pad-stride", objective(Convolutions::convolvedImage))
            .with("tensor-conv-transpose2d", objective(Convolutions::transposed))
            .with("tensor-avgpool2d", objective(Convolutions::averaged));

    private static final int STRIDE = 2;
    private static final int PADDING = 1;

    private Convolutions() {}

    private static int outputs(int inputs, int width) {
        return (inputs + 2 * PADDING - width) / STRIDE + 1;
    }

    private static double convolvedLine(double[][] x, double[][][] w, double[] b) {
        double sum = 0;
        for (int out = 0; out < w.length; out++) {
            for (int at = 0; at < outputs(x[0].length, w[out][0].length); at++) {
                double y = b[out];
                for (int in = 0; in < x.length; in++) {
                    for (int k = 0; k < w[out][in].length; k++) {
                        int from = at * STRIDE + k - PADDING;
                        if (from >= 0 && from < x[in].length) {
                            y += w[out][in][k] * x[in][from];
                        }
                    }
                }
                sum += y * y;
            }
        }
        return sum;
    }

    private static double convolvedImage(double[][][] x, double[][][][] w, double[] b) {
        double sum = 0;
        for (int out = 0; out < w.length; out++) {
            for (int row = 0; row < outputs(x[0].length, w[out][0].length); row++) {
                for (int column = 0; column < outputs(x[0][0].length, w[out][0][0].length); column++) {
                    double y = b[out];
                    for (int in = 0; in < x.length; in++) {
                        y += window(x[in], w[out][in], row * STRIDE - PADDING, column * STRIDE - PADDING);
                    }
                    sum += y * y;
                }
            }
        }
        return sum;
    }

    /// The product of the weights with the part of an image that starts at a place, which may lie outside.
    private static double window(double[][] image, double[][] weights, int top, int left) {
        double sum = 0;
        for (int i = Math.max(0, -top); i < weights.length && top + i < image.length; i++) {
            for (int j = Math.max(0, -left); j < weights[i].length && left + j < image[i].length; j++) {
                sum += weights[i][j] * image[top + i][left + j];
            }
        }
        return sum;
    }

    private static double transposed(double[][][] x, double[][][][] w) {
        double[][] y = new double[STRIDE * x[0].length][STRIDE * x[0][0].length];
        for (int i = 0; i < x[0].length; i++) {
            for (int j = 0; j < x[0][i].length; j++) {
                for (int k = 0; k < STRIDE; k++) {
                    for (int l = 0; l < STRIDE; l++) {
                        y[STRIDE * i + k][STRIDE * j + l] += x[0][i][j] * w[0][0][k][l];
                    }
                }
            }
        }
        return squares(y);
    }

    private static double averaged(double[][][] x) {
        double[][] y = new double[x[0].length / 2][x[0][0].length / 2];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] = (x[0][2 * i][2 * j] + x[0][2 * i][2 * j + 1] + x[0][2 * i + 1][2 * j] + x[0][2 * i + 1][2 * j + 1]) / 4;
            }
        }
        return squares(y);
    }

    private static double squares(double[][] y) {
        double sum = 0;
        for (double[] row : y) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }
}
