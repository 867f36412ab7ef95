package dev.thalweg.loops;

import java.util.Arrays;

/// Pooling of planes of `double` numbers.
final class DoublePooling {
    private DoublePooling() {}

    /// The largest number under each window, NaN if there is one, and where in its plane the first of them stands.
    static void max(int planes, Window rows, Window columns, double[] x, int xo, double[] y, int yo, int[] places) {
        int size = rows.input() * columns.input();
        int results = rows.output() * columns.output();
        Parallel.run(planes, plane -> {
            for (int i = 0; i < results; i++) {
                int place = largest(rows, columns, i / columns.output(), i % columns.output(), x, xo + plane * size);
                places[plane * results + i] = place;
                y[yo + plane * results + i] = place < 0 ? Double.NEGATIVE_INFINITY : x[xo + plane * size + place];
            }
        });
    }

    /// -1 if the window lies outside.
    private static int largest(Window rows, Window columns, int row, int column, double[] x, int xo) {
        int place = -1;
        for (int i = 0; i < rows.taps(); i++) {
            int r = rows.at(row, i);
            for (int j = 0; j < columns.taps() && r >= 0 && r < rows.input(); j++) {
                int c = columns.at(column, j);
                if (c >= 0 && c < columns.input()) {
                    int at = r * columns.input() + c;
                    boolean larger = place < 0 || x[xo + at] > x[xo + place] || x[xo + at] != x[xo + at] && x[xo + place] == x[xo + place];
                    place = larger ? at : place;
                }
            }
        }
        return place;
    }

    /// Adds each cotangent to where its number came from.
    static void maxGradient(int planes, Window rows, Window columns, double[] yBar, int yo, int[] places, double[] xBar, int xo) {
        int size = rows.input() * columns.input();
        int results = rows.output() * columns.output();
        Parallel.run(planes, plane -> {
            Arrays.fill(xBar, xo + plane * size, xo + (plane + 1) * size, 0);
            for (int i = plane * results; i < (plane + 1) * results; i++) {
                if (places[i] >= 0) {
                    xBar[xo + plane * size + places[i]] += yBar[yo + i];
                }
            }
        });
    }

    /// The sum under each window, of zeros outside.
    static void sum(int planes, Window rows, Window columns, double[] x, int xo, double[] y, int yo) {
        Convolution shape = new Convolution(1, 1, 1, 1, rows, columns);
        Parallel.run(planes, plane -> {
            int to = yo + plane * shape.outputPlane();
            Arrays.fill(y, to, to + shape.outputPlane(), 0);
            double[] tap = new double[shape.outputPlane()];
            DoubleColumns values = new DoubleColumns(shape, x, xo + plane * shape.inputPlane());
            for (int i = 0; i < shape.taps(); i++) {
                values.copyTap(i, tap);
                for (int j = 0; j < tap.length; j++) {
                    y[to + j] += tap[j];
                }
            }
        });
    }

    /// Adds each cotangent to all numbers under its window.
    static void sumGradient(int planes, Window rows, Window columns, double[] yBar, int yo, double[] xBar, int xo) {
        Convolution shape = new Convolution(1, 1, 1, 1, rows, columns);
        Arrays.fill(xBar, xo, xo + planes * shape.inputPlane(), 0);
        Parallel.run(planes, plane -> {
            DoubleColumns values = new DoubleColumns(shape, xBar, xo + plane * shape.inputPlane());
            for (int i = 0; i < shape.taps(); i++) {
                values.addTap(i, yBar, yo + plane * shape.outputPlane());
            }
        });
    }
}
