package dev.thalweg.chart;

/// A line to draw.
///
/// @param points with gaps where there is nothing to draw
/// @param range  the values that an axis should show
/// @param label  its name in the legend; empty for none
public record Curve(Points points, Interval range, String label) {
    public static Curve through(Points points) {
        return new Curve(points, Interval.covering(points.ys()), "");
    }

    public Curve labelled(String value) {
        return new Curve(points, range, value);
    }
}
