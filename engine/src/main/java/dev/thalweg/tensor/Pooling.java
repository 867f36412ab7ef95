package dev.thalweg.tensor;

import dev.thalweg.loops.Window;

/// One number for those under a window that moves over the last two axes.
public sealed interface Pooling extends Operation {
    /// What the second operand has where the first is largest under the window, the first such place.
    record MaxTake(Window rows, Window columns) implements Pooling {
        @Override
        public String name() {
            return "maxPool2d";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor y = pooled(xs[0], rows, columns);
            int[] places = places(xs[0], rows, columns, y);
            if (xs[1] == xs[0]) {
                return y;
            }
            DenseTensor values = xs[1].contiguous();
            for (int i = 0; i < places.length; i++) {
                int from = values.offset() + i / (rows.output() * columns.output()) * rows.input() * columns.input() + places[i];
                y.loops().set(y.array(), i, places[i] < 0 ? Double.NEGATIVE_INFINITY : y.loops().get(values.array(), from));
            }
            return y;
        }
    }

    /// The transpose: the second operand's elements, where the first is largest under their windows.
    record MaxPut(Window rows, Window columns) implements Pooling {
        @Override
        public String name() {
            return "maxPool2d transposed";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor yBar = xs[1].contiguous();
            int[] places = places(xs[0], rows, columns, pooled(xs[0], rows, columns));
            DenseTensor x = DenseTensor.zeros(xs[0].shape(), yBar.dtype());
            x.loops().maxPoolGradient(planes(x), rows, columns, yBar.array(), yBar.offset(), places, x.array(), 0);
            return x;
        }
    }

    /// The sum.
    record Sum(Window rows, Window columns) implements Pooling {
        @Override
        public String name() {
            return "sumPool2d";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor x = xs[0].contiguous();
            DenseTensor y = pooled(x, rows, columns);
            x.loops().sumPool(planes(x), rows, columns, x.array(), x.offset(), y.array(), 0);
            return y;
        }
    }

    /// The transpose of the sum.
    record Spread(Window rows, Window columns) implements Pooling {
        @Override
        public String name() {
            return "sumPool2d transposed";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor yBar = xs[0].contiguous();
            Shape shape = yBar.shape().with(-1, columns.input()).with(-2, rows.input());
            DenseTensor x = DenseTensor.zeros(shape, yBar.dtype());
            x.loops().sumPoolGradient(planes(x), rows, columns, yBar.array(), yBar.offset(), x.array(), 0);
            return x;
        }
    }

    private static int[] places(DenseTensor x, Window rows, Window columns, DenseTensor largest) {
        DenseTensor from = x.contiguous();
        int[] places = new int[largest.count()];
        x.loops().maxPool(planes(x), rows, columns, from.array(), from.offset(), largest.array(), 0, places);
        return places;
    }

    private static DenseTensor pooled(DenseTensor x, Window rows, Window columns) {
        return DenseTensor.zeros(x.shape().with(-1, columns.output()).with(-2, rows.output()), x.dtype());
    }

    private static int planes(DenseTensor x) {
        int planes = 1;
        for (int axis = 0; axis < x.rank() - 2; axis++) {
            planes *= x.size(axis);
        }
        return planes;
    }
}
