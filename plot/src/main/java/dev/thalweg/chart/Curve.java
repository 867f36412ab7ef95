package dev.thalweg.chart;

import java.util.Arrays;

/// A line to draw.
///
/// @param points  with gaps where there is nothing to draw
/// @param unbounded whether the values grow without limit somewhere, so that an axis cannot show them all
/// @param label   its name in the legend; empty for none
public record Curve(Points points, boolean unbounded, String label) {
    /// Of an unbounded curve the axis shows the middle nine tenths, and this share of them above and below.
    private static final double BEYOND = 0.25;

    public static Curve through(Points points) {
        return new Curve(points, false, "");
    }

    public Curve labelled(String value) {
        return new Curve(points, unbounded, value);
    }

    /// The values that an axis should show.
    Interval range() {
        Interval all = Interval.covering(points.ys());
        if (!unbounded) {
            return all;
        }
        double[] sorted = points.ys().filter(Double::isFinite).sorted().toArray();
        Interval middle = Interval.covering(Arrays.stream(sorted, sorted.length / 20, sorted.length - sorted.length / 20)).padded(BEYOND);
        return Interval.covering(Math.max(all.low(), middle.low()), Math.min(all.high(), middle.high()));
    }
}
