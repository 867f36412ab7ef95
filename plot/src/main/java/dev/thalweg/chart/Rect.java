package dev.thalweg.chart;

/// A rectangle in CSS pixels.
///
/// @param x left
/// @param y top
public record Rect(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }
}
