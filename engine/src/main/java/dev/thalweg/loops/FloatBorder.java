// Generated from DoubleBorder by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.Arrays;

/// Copies of `float` images with the border of zeros that windows reach into.
final class FloatBorder {
    private FloatBorder() {}

    /// The channels of one image and group, from the start of `y` on; a border below zero leaves out what no window reaches.
    static void copy(Convolution shape, float[] x, int xo, float[] y) {
        int height = shape.rows().reach();
        int width = shape.columns().reach();
        int left = shape.columns().pad();
        int start = Math.clamp(left, 0, width);
        int end = Math.clamp(left + shape.columns().input(), start, width);
        for (int line = 0; line < shape.inputs() * height; line++) {
            int row = line % height - shape.rows().pad();
            int to = line * width;
            if (row < 0 || row >= shape.rows().input()) {
                Arrays.fill(y, to, to + width, 0);
            } else {
                Arrays.fill(y, to, to + start, 0);
                System.arraycopy(x, xo + line / height * shape.inputPlane() + row * shape.columns().input() + start - left, y, to + start, end - start);
                Arrays.fill(y, to + end, to + width, 0);
            }
        }
    }
}
