package dev.thalweg.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// The values of a function of two variables on an even grid, NaN where it has none. Immutable.
public final class HeightField {
    private final Interval x;
    private final Interval y;
    private final int columns;
    private final double[] values;
    private final double lowest;

    /// @param values row by row from the lowest y, not copied
    HeightField(Interval x, Interval y, int columns, double[] values) {
        this(x, y, columns, values, Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.NaN));
    }

    private HeightField(Interval x, Interval y, int columns, double[] values, double lowest) {
        this.x = x;
        this.y = y;
        this.columns = columns;
        this.values = values;
        this.lowest = lowest;
    }

    /// The same field, knowing of one more value of the function, off the grid.
    public HeightField alsoReaching(double value) {
        return value < lowest ? new HeightField(x, y, columns, values, value) : this;
    }

    public Interval x() {
        return x;
    }

    public Interval y() {
        return y;
    }

    /// The least value known, on the grid or off.
    double lowest() {
        return lowest;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return values.length / columns;
    }

    double value(int column, int row) {
        return values[row * columns + column];
    }

    public DoubleStream finiteValues() {
        return Arrays.stream(values).filter(Double::isFinite);
    }

    HeightField map(DoubleUnaryOperator change) {
        return new HeightField(x, y, columns, Arrays.stream(values).map(change).toArray());
    }
}
