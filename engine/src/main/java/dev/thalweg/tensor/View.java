package dev.thalweg.tensor;

import java.util.List;

/// Other shapes and orders of the same elements; nothing is copied unless a reshape must.
public sealed interface View extends Operation {
    /// The same elements in another shape, in the order in which the last axis varies fastest.
    record Reshape(Shape to) implements View {
        @Override
        public String name() {
            return "reshape";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            if (xs[0].count() != to.count()) {
                throw new ShapeException("Cannot reshape %s, which has %d elements, to %s, which has %d."
                        .formatted(xs[0].shape(), xs[0].count(), to, to.count()));
            }
            int[] strides = Regrouping.strides(xs[0], to);
            if (strides != null) {
                return xs[0].view(to, strides, xs[0].offset());
            }
            DenseTensor x = xs[0].contiguous();
            return x.view(to, to.strides(), x.offset());
        }
    }

    /// Axes in another order.
    record Permute(Axes order) implements View {
        @Override
        public String name() {
            return "permute";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return view(xs[0], order.toArray());
        }

        static DenseTensor view(DenseTensor x, int[] order) {
            int[] sizes = new int[order.length];
            int[] strides = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                sizes[i] = x.size(order[i]);
                strides[i] = x.stride(order[i]);
            }
            return x.view(Shape.of(sizes), strides, x.offset());
        }

        /// The order that takes this one back.
        public Axes inverse() {
            int[] inverse = new int[order.size()];
            for (int i = 0; i < inverse.length; i++) {
                inverse[order.get(i)] = i;
            }
            return Axes.of(inverse);
        }
    }

    /// Axes of size 1, and missing ones, repeated.
    record BroadcastTo(Shape to) implements View {
        @Override
        public String name() {
            return "broadcast";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            if (!xs[0].shape().broadcast(to, name()).equals(to)) {
                throw new ShapeException("Cannot broadcast shape %s to %s: only missing axes and axes of size 1 are repeated.".formatted(xs[0].shape(), to));
            }
            return xs[0].stretched(to);
        }
    }

    /// Some places along each axis.
    record Slice(List<Range> ranges) implements View {
        @Override
        public String name() {
            return "slice";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return view(xs[0], ranges);
        }

        static DenseTensor view(DenseTensor x, List<Range> ranges) {
            int[] sizes = new int[x.rank()];
            int[] strides = new int[x.rank()];
            int offset = x.offset();
            for (int axis = 0; axis < sizes.length; axis++) {
                Range range = ranges.get(axis);
                sizes[axis] = range.size();
                strides[axis] = range.step() * x.stride(axis);
                offset += range.size() == 0 ? 0 : range.start() * x.stride(axis);
            }
            return x.view(Shape.of(sizes), strides, offset);
        }
    }
}
