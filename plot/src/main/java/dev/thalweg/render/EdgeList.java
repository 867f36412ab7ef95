package dev.thalweg.render;

import java.util.Arrays;

/// The edges of a region, found again by scan line.
///
/// A scan line `k` runs at `y = k + 0.5`. An edge knows its first and last scan line, where it meets the first, how far it moves
/// from one to the next, and whether it goes down (1) or up (-1).
final class EdgeList {
    private static final int NONE = -1;

    private final int[] firstOfLine;
    private int[] nextOfLine = new int[64];
    private int[] last = new int[64];
    private int[] directions = new int[64];
    private double[] xs = new double[64];
    private double[] slopes = new double[64];
    private int size;
    private int firstLine;
    private int endLine;

    EdgeList(int lines) {
        firstOfLine = new int[lines];
        Arrays.fill(firstOfLine, NONE);
        firstLine = lines;
    }

    int firstLine() {
        return firstLine;
    }

    int endLine() {
        return endLine;
    }

    void add(double x0, double y0, double x1, double y1) {
        if (y0 > y1) {
            add(x1, y1, x0, y0, -1);
        } else {
            add(x0, y0, x1, y1, 1);
        }
    }

    private void add(double x0, double y0, double x1, double y1, int direction) {
        int from = (int) Math.max(0, Math.ceil(y0 - 0.5));
        int to = (int) Math.min(firstOfLine.length, Math.ceil(y1 - 0.5));
        if (from >= to) {
            return;
        }
        grow();
        slopes[size] = (x1 - x0) / (y1 - y0);
        xs[size] = x0 + (from + 0.5 - y0) * slopes[size];
        last[size] = to - 1;
        directions[size] = direction;
        nextOfLine[size] = firstOfLine[from];
        firstOfLine[from] = size++;
        firstLine = Math.min(firstLine, from);
        endLine = Math.max(endLine, to);
    }

    private void grow() {
        if (size == last.length) {
            nextOfLine = Arrays.copyOf(nextOfLine, 2 * size);
            last = Arrays.copyOf(last, 2 * size);
            directions = Arrays.copyOf(directions, 2 * size);
            xs = Arrays.copyOf(xs, 2 * size);
            slopes = Arrays.copyOf(slopes, 2 * size);
        }
    }

    Sweep sweep() {
        return new Sweep();
    }

    /// The edges that cross the current scan line, from left to right; moves down line by line.
    final class Sweep {
        private int[] active = new int[16];
        private int count;

        int size() {
            return count;
        }

        double x(int index) {
            return xs[active[index]];
        }

        int direction(int index) {
            return directions[active[index]];
        }

        /// Goes to a scan line, the one after the last.
        void moveTo(int line) {
            advance(line);
            for (int edge = firstOfLine[line]; edge != NONE; edge = nextOfLine[edge]) {
                if (count == active.length) {
                    active = Arrays.copyOf(active, 2 * count);
                }
                active[count++] = edge;
            }
            sort();
        }

        private void advance(int line) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int edge = active[i];
                if (last[edge] >= line) {
                    xs[edge] += slopes[edge];
                    active[kept++] = edge;
                }
            }
            count = kept;
        }

        /// By insertion: from one scan line to the next, hardly anything changes places.
        private void sort() {
            for (int i = 1; i < count; i++) {
                int edge = active[i];
                double x = xs[edge];
                int j = i - 1;
                while (j >= 0 && xs[active[j]] > x) {
                    active[j + 1] = active[j];
                    j--;
                }
                active[j + 1] = edge;
            }
        }
    }
}
