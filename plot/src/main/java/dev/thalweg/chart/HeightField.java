package dev.thalweg.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The values of a function of two variables on an even grid, NaN where it has none. Immutable.
public final class HeightField {
    private static final int SAMPLED_COLUMNS = 120;

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

    /// The finite values of some thousand evenly spread nodes, in rising order.
    double[] sample() {
        int stride = Math.max(1, columns / SAMPLED_COLUMNS);
        return IntStream.range(0, rows() * columns).filter(i -> i / columns % stride == 0 && i % columns % stride == 0)
                .mapToDouble(i -> values[i]).filter(Double::isFinite).sorted().toArray();
    }

    HeightField map(DoubleUnaryOperator change) {
        double[] changed = new double[values.length];
        Arrays.setAll(changed, i -> change.applyAsDouble(values[i]));
        return new HeightField(x, y, columns, changed);
    }
}
