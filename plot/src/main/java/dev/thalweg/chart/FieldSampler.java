package dev.thalweg.chart;

import java.util.function.DoubleBinaryOperator;

/// Evaluates a function of two variables on a grid.
public final class FieldSampler {
    private FieldSampler() {
    }

    /// @param nodes grid points along each axis
    /// @throws IllegalArgumentException if the function throws, or has no finite value in the rectangle
    public static HeightField sample(DoubleBinaryOperator f, Interval x, Interval y, int nodes) {
        double[] values = new double[nodes * nodes];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                values[row * nodes + column] = at(f, node(x, column, nodes), node(y, row, nodes));
            }
        }
        HeightField field = new HeightField(x, y, nodes, values);
        if (field.finiteValues().findAny().isEmpty()) {
            throw new IllegalArgumentException("the function has no finite value for x from %s to %s and y from %s to %s; choose another rectangle"
                    .formatted(x.low(), x.high(), y.low(), y.high()));
        }
        return field;
    }

    private static double node(Interval interval, int index, int nodes) {
        return index == nodes - 1 ? interval.high() : interval.low() + interval.span() * index / (nodes - 1);
    }

    private static double at(DoubleBinaryOperator f, double x, double y) {
        try {
            double value = f.applyAsDouble(x, y);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (RuntimeException e) {
            throw FunctionFailure.at(e, x, y);
        }
    }
}
