// Generated from DoublePanels by FloatTwinsTest.
package dev.thalweg.loops;

/// What a product takes `float` numbers from: rows of the left matrix, or columns of the right one, panel by panel.
@FunctionalInterface
interface FloatPanels {
    /// Copies lines `first` to `first + count - 1`: the one after the other's number at each depth, with zeros up to `width`.
    void copy(int first, int count, int width, float[] y, int yo);

    /// Lines of a matrix.
    ///
    /// @param step  how far it is from line to line
    /// @param along how far it is from number to number in a line
    static FloatPanels of(float[] x, int offset, int step, int along, int k) {
        return (first, count, width, y, yo) -> {
            int from = offset + first * step;
            if (count == width && step == 1) {
                copyAcross(x, from, along, k, width, y, yo);
            } else {
                int line = 0;
                for (; along == 1 && line + 8 <= count; line += 8) {
                    copyEight(x, from + line * step, step, k, width, y, yo + line);
                }
                for (; line < width; line++) {
                    copyLine(x, line < count ? from + line * step : -1, along, k, width, y, yo + line);
                }
            }
        };
    }

    private static void copyAcross(float[] x, int from, int along, int k, int width, float[] y, int yo) {
        for (int p = 0; p < k; p++) {
            int at = from + p * along;
            int to = yo + p * width;
            for (int i = 0; i < width; i++) {
                y[to + i] = x[at + i];
            }
        }
    }

    /// Eight lines at once: what is written is adjacent.
    private static void copyEight(float[] x, int from, int step, int k, int width, float[] y, int yo) {
        for (int p = 0; p < k; p++) {
            int at = from + p;
            int to = yo + p * width;
            y[to] = x[at];
            y[to + 1] = x[at + step];
            y[to + 2] = x[at + 2 * step];
            y[to + 3] = x[at + 3 * step];
            y[to + 4] = x[at + 4 * step];
            y[to + 5] = x[at + 5 * step];
            y[to + 6] = x[at + 6 * step];
            y[to + 7] = x[at + 7 * step];
        }
    }

    private static void copyLine(float[] x, int from, int along, int k, int width, float[] y, int yo) {
        for (int p = 0; p < k; p++) {
            y[yo + p * width] = from < 0 ? 0 : x[from + p * along];
        }
    }
}
