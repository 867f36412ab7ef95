package dev.thalweg.chart;

import java.util.stream.DoubleStream;

/// A closed interval of data values that is wide enough to draw.
///
/// @param low  finite
/// @param high finite, above `low`
public record Interval(double low, double high) {
    /// Below this share of its values' size, the steps of a double would show in the picture.
    private static final double NARROWEST = 1e-13;

    public Interval {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("an axis needs low < high, both finite; found " + low + " and " + high);
        }
    }

    /// The interval between the two values; a small one around them where they are equal or nearly so.
    public static Interval covering(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > NARROWEST * size) {
            return new Interval(low, high);
        }
        double margin = size == 0 ? 1 : 0.1 * size;
        return new Interval(low - margin, high + margin);
    }

    /// The interval of all finite ones among the values; [0, 1] when there are none.
    public static Interval covering(DoubleStream values) {
        var statistics = values.filter(Double::isFinite).summaryStatistics();
        return statistics.getCount() == 0 ? new Interval(0, 1) : covering(statistics.getMin(), statistics.getMax());
    }

    public double span() {
        return high - low;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// Adds a share of the span at both ends.
    public Interval padded(double share) {
        return new Interval(low - share * span(), high + share * span());
    }
}
