package dev.thalweg.chart;

/// Maps data values to shares of an axis.
public sealed interface Scale permits LinearScale, LogScale {
    Interval domain();

    /// Where on the axis a value lies: 0 at its start, 1 at its end, NaN when the axis has no place for it.
    double share(double value);

    /// Round values along the axis.
    ///
    /// @param most how many labels there is room for
    Ticks ticks(int most);
}
