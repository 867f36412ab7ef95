package dev.thalweg.chart;

import java.util.function.DoubleBinaryOperator;

/// Evaluates a function of two variables on a grid of 121 by 121 nodes, refined to four times as many along each axis.
///
/// Cost: 14,641 calls of the function, at most three times that.
public final class FieldSampler {
    private static final int NODES = 121;
    private static final int REFINEMENTS = 2;

    private FieldSampler() {
    }

    /// @throws IllegalArgumentException if the function throws, or has no finite value in the rectangle
    public static HeightField sample(DoubleBinaryOperator f, Interval x, Interval y) {
        HeightField field = grid(f, x, y);
        if (field.finiteValues().findAny().isEmpty()) {
            throw new IllegalArgumentException(("the function has no finite value for x from %s to %s"
                    + " and y from %s to %s; choose another rectangle")
                    .formatted(x.low(), x.high(), y.low(), y.high()));
        }
        for (int i = 0; i < REFINEMENTS; i++) {
            field = new GridRefinement(field, f, NODES * NODES).run();
        }
        return field;
    }

    private static HeightField grid(DoubleBinaryOperator f, Interval x, Interval y) {
        double[] values = new double[NODES * NODES];
        for (int row = 0; row < NODES; row++) {
            for (int column = 0; column < NODES; column++) {
                values[row * NODES + column] = at(f, node(x, column, NODES), node(y, row, NODES));
            }
        }
        return new HeightField(x, y, NODES, values);
    }

    static double node(Interval interval, int index, int nodes) {
        return index == nodes - 1 ? interval.high() : interval.low() + interval.span() * index / (nodes - 1);
    }

    static double at(DoubleBinaryOperator f, double x, double y) {
        try {
            double value = f.applyAsDouble(x, y);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (RuntimeException e) {
            throw FunctionFailure.at(e, x, y);
        }
    }
}
