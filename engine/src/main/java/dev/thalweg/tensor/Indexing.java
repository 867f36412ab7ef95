package dev.thalweg.tensor;

/// Elements by numbers of places that the program knows.
public sealed interface Indexing extends Operation {
    /// Slices along an axis, in the order of indices that may repeat.
    record Select(int axis, Axes indices) implements Indexing {
        @Override
        public String name() {
            return "select";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor x = xs[0];
            DenseTensor y = DenseTensor.zeros(x.shape().with(axis, indices.size()), x.dtype());
            for (int i = 0; i < indices.size(); i++) {
                at(y, axis, i).assign(at(x, axis, checked(x, axis, indices.get(i))));
            }
            return y;
        }
    }

    /// Adds slices along an axis to zeros, at indices that may repeat.
    record ScatterAdd(int axis, Axes indices, int size) implements Indexing {
        @Override
        public String name() {
            return "scatterAdd";
        }

        @Override
        public DenseTensor evaluate(DenseTensor[] xs) {
            DenseTensor x = xs[0];
            if (x.size(axis) != indices.size()) {
                throw new ShapeException("scatterAdd has %d indices for axis %d of shape %s; it needs one for each place."
                        .formatted(indices.size(), axis, x.shape()));
            }
            DenseTensor y = DenseTensor.zeros(x.shape().with(axis, size), x.dtype());
            for (int i = 0; i < indices.size(); i++) {
                at(y, axis, checked(y, axis, indices.get(i))).increase(at(x, axis, i));
            }
            return y;
        }
    }

    private static DenseTensor at(DenseTensor x, int axis, int index) {
        return View.Slice.view(x, Joining.along(x.shape(), axis, new Range(index, 1, 1)));
    }

    private static int checked(DenseTensor x, int axis, int index) {
        int counted = index < 0 ? index + x.size(axis) : index;
        if (counted < 0 || counted >= x.size(axis)) {
            throw new ShapeException("There is no index %d along axis %d of shape %s.".formatted(index, axis, x.shape()));
        }
        return counted;
    }
}
