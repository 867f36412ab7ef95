package dev.thalweg.chart;

import java.util.List;

/// The marked values of an axis.
///
/// @param labelled in rising order
/// @param minor    values with a mark but no label
/// @param note     what to do to the labels to get the values, such as `×10⁻⁹`; empty if nothing
public record Ticks(List<Tick> labelled, List<Double> minor, String note) {
    /// @param value where
    /// @param label what to write there
    public record Tick(double value, String label) {
    }

    public Ticks {
        labelled = List.copyOf(labelled);
        minor = List.copyOf(minor);
    }
}
