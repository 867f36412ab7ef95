package dev.thalweg.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Orders along an axis, and elements by places that a tensor holds.
public sealed interface Sorting extends Operation {
    /// The places of the elements along an axis in ascending order, NaN last, equal ones as they stand.
    record ArgSort(int axis) implements Sorting {
        @Override
        public String name() {
            return "argsort";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return rows(xs[0], axis, xs[0].size(axis), row -> {
                int[] order = IntStream.range(0, row.length).boxed().sorted(Comparator.comparingDouble(i -> row[i])).mapToInt(Integer::intValue).toArray();
                return Arrays.stream(order).asDoubleStream().toArray();
            });
        }
    }

    /// The elements along an axis at places that the second operand holds; its other sizes are those of the first.
    record TakeAlong(int axis) implements Sorting {
        @Override
        public String name() {
            return "takeAlong";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            Places places = new Places(xs[0].shape(), xs[1], axis);
            double[] x = xs[0].toDoubles();
            DenseTensor y = DenseTensor.zeros(xs[1].shape(), xs[0].dtype());
            for (int i = 0; i < y.count(); i++) {
                y.loops().set(y.array(), i, x[places.of(i)]);
            }
            return y;
        }
    }

    /// Zeros with `size` places along an axis, to which elements are added at places that the second operand holds.
    record AddAlong(int axis, int size) implements Sorting {
        @Override
        public String name() {
            return "addAlong";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor y = DenseTensor.zeros(xs[0].shape().with(axis, size), xs[0].dtype());
            Places places = new Places(y.shape(), xs[1], axis);
            double[] x = xs[0].toDoubles();
            for (int i = 0; i < x.length; i++) {
                int place = places.of(i);
                y.loops().set(y.array(), place, y.loops().get(y.array(), place) + x[i]);
            }
            return y;
        }
    }

    /// The place of the largest element along an axis, the first of equal ones.
    record ArgMax(int axis) implements Sorting {
        @Override
        public String name() {
            return "argmax";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            if (xs[0].size(axis) == 0) {
                throw new ShapeException("The place of the largest of no elements was asked for: shape %s has size 0 along axis %d.".formatted(xs[0].shape(), axis));
            }
            return rows(xs[0], axis, 1, row -> new double[] {IntStream.range(1, row.length).reduce(0, (best, i) -> row[i] > row[best] ? i : best)});
        }
    }

    /// The place of the largest element up to each along an axis, the first of equal ones; NaN is larger than numbers.
    record ArgCumMax(int axis) implements Sorting {
        @Override
        public String name() {
            return "cummax places";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            return rows(xs[0], axis, xs[0].size(axis), row -> {
                double[] places = new double[row.length];
                for (int i = 1; i < row.length; i++) {
                    int best = (int) places[i - 1];
                    places[i] = row[i] > row[best] || Double.isNaN(row[i]) && !Double.isNaN(row[best]) ? i : best;
                }
                return places;
            });
        }
    }

    /// For each of the second operand's elements the place of the last of ascending ones that is not above it, at least 0; along the last axis, whose
    /// size alone may differ.
    record Below() implements Sorting {
        @Override
        public String name() {
            return "places below";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            int n = xs[0].size(-1);
            int m = xs[1].size(-1);
            double[] ascending = xs[0].toDoubles();
            double[] wanted = xs[1].toDoubles();
            DenseTensor y = DenseTensor.zeros(xs[1].shape(), xs[1].dtype());
            for (int i = 0; i < wanted.length; i++) {
                int first = i / m * n;
                int found = Arrays.binarySearch(ascending, first, first + n, wanted[i]);
                y.loops().set(y.array(), i, Math.max(0, found >= 0 ? found - first : -found - 2 - first));
            }
            return y;
        }
    }

    /// What becomes of the elements along an axis.
    interface Row {
        double[] apply(double[] row);
    }

    private static DenseTensor rows(DenseTensor x, int axis, int size, Row of) {
        DenseTensor y = DenseTensor.zeros(x.shape().with(axis, size), x.dtype());
        double[] all = x.toDoubles();
        int n = x.size(axis);
        int inner = n == 0 ? 1 : x.shape().strides()[axis];
        for (int start = 0; start < all.length; start += start % inner == inner - 1 ? 1 + (n - 1) * inner : 1) {
            double[] row = new double[n];
            for (int i = 0; i < n; i++) {
                row[i] = all[start + i * inner];
            }
            double[] made = of.apply(row);
            int to = start / (n * inner) * size * inner + start % inner;
            for (int i = 0; i < size; i++) {
                y.loops().set(y.array(), to + i * inner, made[i]);
            }
        }
        return y;
    }

    /// Where the element is that a tensor of places names.
    record Places(Shape shape, double[] indices, int axis, int inner, int size, int named) {
        Places(Shape shape, DenseTensor indices, int axis) {
            this(shape, indices.toDoubles(), axis, inner(indices, axis), shape.size(axis), indices.size(axis));
            if (indices.rank() != shape.rank() || !indices.shape().with(axis, 1).equals(shape.with(axis, 1))) {
                throw new ShapeException("Indices of shape %s do not fit shape %s: sizes other than along axis %d must be equal.".formatted(indices.shape(), shape, axis));
            }
        }

        private static int inner(DenseTensor indices, int axis) {
            int inner = 1;
            for (int i = axis + 1; i < indices.rank(); i++) {
                inner *= indices.size(i);
            }
            return inner;
        }

        int of(int i) {
            double index = indices[i];
            int counted = (int) (index < 0 ? index + size : index);
            if (counted < 0 || counted >= size || index != Math.rint(index)) {
                throw new ShapeException("There is no index %s along axis %d of shape %s.".formatted(index, axis, shape));
            }
            return i / (inner * named) * size * inner + counted * inner + i % inner;
        }
    }
}
