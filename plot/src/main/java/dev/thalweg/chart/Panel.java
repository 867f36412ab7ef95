package dev.thalweg.chart;

/// The plot area and how data lands in it.
///
/// @param area in CSS pixels
/// @param x    left to right
/// @param y    bottom to top
public record Panel(Rect area, Scale x, Scale y) {
    /// Far outside any picture, and small enough to compute with.
    private static final double FAR = 1e6;

    double px(double value) {
        return area.x() + area.width() * Math.clamp(x.share(value), -FAR, FAR);
    }

    double py(double value) {
        return area.bottom() - area.height() * Math.clamp(y.share(value), -FAR, FAR);
    }
}
