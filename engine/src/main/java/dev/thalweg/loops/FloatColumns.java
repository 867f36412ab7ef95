// Generated from DoubleColumns by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.Arrays;

/// The inputs of each output of a convolution of `float` images, as the columns of a matrix that is never made: (channel, tap) by output.
///
/// @param x  the images
/// @param xo where the channels of the image and group start
record FloatColumns(Convolution shape, float[] x, int xo) implements FloatPanels {
    @Override
    public void copy(int first, int count, int width, float[] y, int yo) {
        int to = yo;
        for (int channel = 0; channel < shape.inputs(); channel++) {
            for (int row = 0; row < shape.rows().taps(); row++) {
                for (int column = 0; column < shape.columns().taps(); column++) {
                    copyTap(xo + channel * shape.inputPlane(), row, column, first, count, y, to);
                    Arrays.fill(y, to + count, to + width, 0);
                    to += width;
                }
            }
        }
    }

    /// One tap of all outputs of the first channel.
    void copyTap(int tap, float[] y) {
        copyTap(xo, tap / shape.columns().taps(), tap % shape.columns().taps(), 0, shape.outputPlane(), y, 0);
    }

    /// One tap of `count` outputs.
    private void copyTap(int plane, int rowTap, int columnTap, int first, int count, float[] y, int yo) {
        int across = shape.columns().output();
        int row = first / across;
        int column = first % across;
        for (int done = 0; done < count; row++, column = 0) {
            int n = Math.min(across - column, count - done);
            int input = shape.rows().at(row, rowTap);
            if (input < 0 || input >= shape.rows().input()) {
                Arrays.fill(y, yo + done, yo + done + n, 0);
            } else {
                copyRow(plane + input * shape.columns().input(), columnTap, column, n, y, yo + done);
            }
            done += n;
        }
    }

    private void copyRow(int line, int tap, int column, int n, float[] y, int yo) {
        Window window = shape.columns();
        int start = Math.clamp(window.first(tap) - column, 0, n);
        int end = Math.clamp(window.end(tap) - column, start, n);
        int from = line + window.at(column, tap);
        int stride = window.stride();
        for (int i = 0; i < start; i++) {
            y[yo + i] = 0;
        }
        if (stride == 1) {
            for (int i = start; i < end; i++) {
                y[yo + i] = x[from + i];
            }
        } else {
            for (int i = start; i < end; i++) {
                y[yo + i] = x[from + i * stride];
            }
        }
        for (int i = end; i < n; i++) {
            y[yo + i] = 0;
        }
    }

    /// Adds such a matrix back to where its numbers come from.
    void add(float[] columns) {
        int n = shape.outputPlane();
        int from = 0;
        for (int channel = 0; channel < shape.inputs(); channel++) {
            for (int row = 0; row < shape.rows().taps(); row++) {
                for (int column = 0; column < shape.columns().taps(); column++) {
                    addTap(xo + channel * shape.inputPlane(), row, column, columns, from);
                    from += n;
                }
            }
        }
    }

    /// Adds one number for each output to its tap in the first channel.
    void addTap(int tap, float[] columns, int from) {
        addTap(xo, tap / shape.columns().taps(), tap % shape.columns().taps(), columns, from);
    }

    private void addTap(int plane, int rowTap, int columnTap, float[] columns, int from) {
        Window window = shape.columns();
        for (int row = shape.rows().first(rowTap); row < shape.rows().end(rowTap); row++) {
            int line = plane + shape.rows().at(row, rowTap) * window.input() + window.at(0, columnTap);
            for (int column = window.first(columnTap); column < window.end(columnTap); column++) {
                x[line + column * window.stride()] += columns[from + row * window.output() + column];
            }
        }
    }
}
