package dev.thalweg.layout;

/// The place of a node.
///
/// @param x left
/// @param y top
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Box transposed() {
        return new Box(y, x, height, width);
    }
}
