package dev.thalweg.layout;

/// A corner of a route.
public record Point(double x, double y) {
    Point transposed() {
        return new Point(y, x);
    }
}
