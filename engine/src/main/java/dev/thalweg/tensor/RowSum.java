package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Loops;

/// Adds rows of adjacent elements, by halves.
///
/// @param n how long a row is
record RowSum(Loops<Object> loops, Object x, int n) {
    private static final int RUN = 16;

    /// Adds rows to `y`.
    void add(int offset, int rows, Object y) {
        if (rows <= RUN) {
            for (int row = 0; row < rows; row++) {
                loops.binary(Binary.ADD, y, 0, x, offset + row * n, y, 0, n);
            }
            return;
        }
        int half = rows / 2;
        add(offset, half, y);
        Object other = loops.allocate(n);
        add(offset + half * n, rows - half, other);
        loops.binary(Binary.ADD, y, 0, other, 0, y, 0, n);
    }
}
