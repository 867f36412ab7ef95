package dev.thalweg.chart;

/// The words around a chart; an empty one takes no room.
///
/// @param title above, bold
/// @param x     below the horizontal axis
/// @param y     beside the vertical axis
public record Captions(String title, String x, String y) {
    public Captions withTitle(String value) {
        return new Captions(value, x, y);
    }

    public Captions withX(String value) {
        return new Captions(title, value, y);
    }

    public Captions withY(String value) {
        return new Captions(title, x, value);
    }
}
