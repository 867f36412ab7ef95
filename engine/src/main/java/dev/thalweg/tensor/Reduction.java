package dev.thalweg.tensor;

import dev.thalweg.loops.Loops;
import java.util.Locale;

/// One number for all those along some axes.
///
/// @param axes counted from the front, ascending
/// @param keep whether the axes stay, with size 1
public record Reduction(Fold fold, Axes axes, boolean keep) implements Operation {
    /// How numbers become one.
    public enum Fold {
        SUM, PROD, MAX, MIN, LOGSUMEXP;

        private final String label = name().toLowerCase(Locale.ROOT);

        /// Folds adjacent rows of `n` numbers each.
        void rows(Loops<Object> loops, Object x, int offset, int rows, int n, Object y, int to) {
            if (this == LOGSUMEXP) {
                loops.logsumexp(x, offset, rows, n, y, to);
                return;
            }
            Object scratch = loops.allocate(this == SUM ? Math.min(n, 512) : 0);
            for (int row = 0; row < rows; row++) {
                loops.set(y, to + row, row(loops, x, offset + row * n, n, scratch));
            }
        }

        private double row(Loops<Object> loops, Object x, int offset, int n, Object scratch) {
            return switch (this) {
                case SUM -> loops.sum(x, offset, n, scratch);
                case PROD -> loops.prod(x, offset, n);
                case MAX -> loops.max(x, offset, n);
                case MIN -> loops.min(x, offset, n);
                case LOGSUMEXP -> throw new IllegalArgumentException(name());
            };
        }

        private boolean hasNoValueOfNothing() {
            return this == MAX || this == MIN;
        }
    }

    @Override
    public String name() {
        return fold.label;
    }

    @Override
    public DenseTensor evaluate(DenseTensor[] xs) {
        DenseTensor x = xs[0];
        if (fold == Fold.SUM && x.isWaiting() && axes.size() == x.rank() && !keep) {
            return DenseTensor.of(Node.of(this, new Node[] {x.node()}, Shape.SCALAR, x.dtype()));
        }
        Shape result = x.shape().reduce(axes.toArray(), keep);
        int n = axes.size() == 0 ? 1 : count(x.shape());
        if (n == 0 && fold.hasNoValueOfNothing()) {
            throw new ShapeException("The %simum of no elements was asked for: shape %s has size 0 along axes %s.".formatted(name(), x.shape(), axes));
        }
        if (fold == Fold.SUM && isLeading(x)) {
            return sumOfRows(x, result);
        }
        DenseTensor rows = reducedLast(x).contiguous();
        DenseTensor y = DenseTensor.zeros(result, x.dtype());
        Object from = rows.array();
        Object to = y.array();
        int size = Math.max(1, 8192 / Math.max(1, n));
        Pass.pieces(result.count(), size, piece -> {
            int row = piece * size;
            fold.rows(x.loops(), from, rows.offset() + row * n, Math.min(size, result.count() - row), n, to, row);
        });
        return y;
    }

    private int count(Shape shape) {
        int count = 1;
        for (int i = 0; i < axes.size(); i++) {
            count *= shape.size(axes.get(i));
        }
        return count;
    }

    /// With the reduced axes behind the others.
    private DenseTensor reducedLast(DenseTensor x) {
        int[] order = new int[x.rank()];
        int at = 0;
        for (int axis = 0; axis < x.rank(); axis++) {
            if (!isReduced(axis)) {
                order[at++] = axis;
            }
        }
        for (int i = 0; i < axes.size(); i++) {
            order[at++] = axes.get(i);
        }
        return View.Permute.view(x, order);
    }

    private boolean isReduced(int axis) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i) == axis) {
                return true;
            }
        }
        return false;
    }

    /// Whether whole rows of adjacent elements are added.
    private boolean isLeading(DenseTensor x) {
        return axes.size() < x.rank() && axes.size() > 0 && axes.get(axes.size() - 1) == axes.size() - 1 && x.isContiguous();
    }

    private DenseTensor sumOfRows(DenseTensor x, Shape result) {
        DenseTensor y = DenseTensor.zeros(result, x.dtype());
        int n = result.count();
        if (n > 0) {
            new RowSum(x.loops(), x.array(), n).add(x.offset(), x.shape().count() / n, y.array());
        }
        return y;
    }
}
