package dev.thalweg.loops;

import java.util.Arrays;

/// Pooling of planes of `double` numbers.
final class DoublePooling {
    private DoublePooling() {}

    /// The largest number under each window, NaN if there is one, and where in its plane the first of them stands: -1 if the window lies outside.
    static void max(int planes, Window rows, Window columns, double[] x, int xo, double[] y, int yo, int[] places) {
        int size = rows.input() * columns.input();
        int results = rows.output() * columns.output();
        Parallel.run(planes, plane -> {
            Arrays.fill(y, yo + plane * results, yo + (plane + 1) * results, Double.NEGATIVE_INFINITY);
            Arrays.fill(places, plane * results, (plane + 1) * results, -1);
            for (int row = 0; row < rows.output(); row++) {
                int result = plane * results + row * columns.output();
                for (int i = 0; i < rows.taps(); i++) {
                    int input = rows.at(row, i);
                    for (int j = 0; j < columns.taps() && input >= 0 && input < rows.input(); j++) {
                        takeLarger(columns, j, input * columns.input(), x, xo + plane * size, y, yo, places, result);
                    }
                }
            }
        });
    }

    /// One tap of a row of windows, for which there is no branch to guess.
    private static void takeLarger(Window columns, int tap, int line, double[] x, int xo, double[] y, int yo, int[] places, int result) {
        int stride = columns.stride();
        int end = columns.end(tap);
        int start = line + columns.at(0, tap);
        for (int column = columns.first(tap); column < end; column++) {
            int at = start + column * stride;
            double number = x[xo + at];
            double largest = y[yo + result + column];
            int place = places[result + column];
            boolean larger = place < 0 | !(number <= largest) & largest == largest;
            y[yo + result + column] = larger ? number : largest;
            places[result + column] = larger ? at : place;
        }
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
