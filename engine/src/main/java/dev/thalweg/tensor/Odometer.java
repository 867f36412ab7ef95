package dev.thalweg.tensor;

import dev.thalweg.loops.Loops;

/// Goes through the elements of a strided tensor, the last axis varying fastest.
final class Odometer {
    private final int[] sizes;
    private final int[] strides;
    private final int offset;

    Odometer(Shape shape, int[] strides, int offset) {
        boolean scalar = shape.rank() == 0;
        sizes = scalar ? new int[] {1} : shape.sizes();
        this.strides = scalar ? new int[] {1} : strides;
        this.offset = offset;
    }

    /// Copies `n` elements from the `from`th on to adjacent places.
    <A> void read(Loops<A> loops, A x, int from, A y, int yo, int n) {
        int last = sizes.length - 1;
        int step = strides[last];
        int done = 0;
        while (done < n) {
            int column = (from + done) % sizes[last];
            int run = Math.min(n - done, sizes[last] - column);
            loops.copy(x, place((from + done) / sizes[last]) + column * step, step, y, yo + done, 1, run);
            done += run;
        }
    }

    /// Copies adjacent elements to all the places.
    <A> void write(Loops<A> loops, A x, int xo, A y, int n) {
        int last = sizes.length - 1;
        int step = strides[last];
        for (int done = 0; done < n; done += sizes[last]) {
            loops.copy(x, xo + done, 1, y, place(done / sizes[last]), step, sizes[last]);
        }
    }

    /// Where a row along the last axis starts.
    private int place(int row) {
        int place = offset;
        int rest = row;
        for (int axis = sizes.length - 2; axis >= 0; axis--) {
            place += rest % sizes[axis] * strides[axis];
            rest /= sizes[axis];
        }
        return place;
    }
}
