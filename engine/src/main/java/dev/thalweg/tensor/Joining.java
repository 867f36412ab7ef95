package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.List;

/// Larger tensors made of smaller ones.
public sealed interface Joining extends Operation {
    /// Operands one behind the other along an axis; their other sizes are equal.
    record Concat(int axis) implements Joining {
        @Override
        public String name() {
            return "concat";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            int size = 0;
            for (DenseTensor x : xs) {
                if (x.rank() != xs[0].rank() || !x.shape().with(axis, 1).equals(xs[0].shape().with(axis, 1))) {
                    throw new ShapeException("Cannot concat shapes %s and %s along axis %d: all other sizes must be equal."
                            .formatted(xs[0].shape(), x.shape(), axis));
                }
                size += x.size(axis);
            }
            DenseTensor y = DenseTensor.zeros(xs[0].shape().with(axis, size), xs[0].dtype());
            int start = 0;
            for (DenseTensor x : xs) {
                write(x, y, along(y.shape(), axis, new Range(start, 1, x.size(axis))));
                start += x.size(axis);
            }
            return y;
        }
    }

    /// Zeros of a shape, with the operand at some places.
    record Embed(Shape whole, List<Range> ranges) implements Joining {
        @Override
        public String name() {
            return "embed";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor y = DenseTensor.zeros(whole, xs[0].dtype());
            write(xs[0], y, ranges);
            return y;
        }

        /// Adds a part in place, if both are there as values: true if so.
        public boolean addTo(Tensor sum, Tensor part) {
            if (sum instanceof DenseTensor to && part instanceof DenseTensor from) {
                View.Slice.view(to, ranges).increase(from);
                return true;
            }
            return false;
        }

        /// At all places.
        public Embed wholly() {
            return new Embed(whole, along(whole, -1, null));
        }
    }

    /// All places of a shape, but some along one axis.
    static List<Range> along(Shape shape, int axis, Range range) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < shape.rank(); i++) {
            ranges.add(i == axis ? range : Range.all(shape.size(i)));
        }
        return List.copyOf(ranges);
    }

    private static void write(DenseTensor x, DenseTensor y, List<Range> ranges) {
        View.Slice.view(y, ranges).assign(x);
    }
}
