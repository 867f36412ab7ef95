package dev.thalweg.chart;

/// The plot area and how data lands in it.
///
/// @param area in CSS pixels
/// @param x    left to right
/// @param y    bottom to top
public record Panel(Rect area, Scale x, Scale y) {
    /// Far outside any picture, and small enough to compute with.
    private static final double FAR = 1e6;

    /// Where a value lies; NaN for one that lies nowhere.
    double px(double value) {
        return area.x() + area.width() * share(x, value);
    }

    double py(double value) {
        return area.bottom() - area.height() * share(y, value);
    }

    private static double share(Scale scale, double value) {
        return Double.isFinite(value) ? Math.clamp(scale.share(value), -FAR, FAR) : Double.NaN;
    }
}
