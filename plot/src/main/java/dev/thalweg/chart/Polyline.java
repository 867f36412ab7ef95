package dev.thalweg.chart;

import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;

/// Collects a line point by point in pixels, cut off at the edge of a rectangle; a non-finite point is a gap.
///
/// Lines are clipped here and not by the renderer, because clip paths need ids, which collide when figures share a page.
/// Source: Liang and Barsky, "A New Concept and Method for Line Clipping", 1984.
final class Polyline {
    private final Rect bounds;
    private final OutlineBuilder outline = new OutlineBuilder();
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;
    private boolean drawing;

    Polyline(Rect bounds) {
        this.bounds = bounds;
    }

    void add(double x, double y) {
        if (Double.isFinite(x + y) && Double.isFinite(lastX + lastY)) {
            segment(lastX, lastY, x, y);
        } else {
            drawing = false;
        }
        lastX = x;
        lastY = y;
    }

    Outline outline() {
        return outline.build();
    }

    private void segment(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double enter = Math.max(entry(x0, dx, bounds.x(), bounds.right()), entry(y0, dy, bounds.y(), bounds.bottom()));
        double leave = Math.min(exit(x0, dx, bounds.x(), bounds.right()), exit(y0, dy, bounds.y(), bounds.bottom()));
        if (enter > leave) {
            drawing = false;
            return;
        }
        if (!drawing || enter > 0) {
            outline.moveTo(x0 + enter * dx, y0 + enter * dy);
        }
        outline.lineTo(x0 + leave * dx, y0 + leave * dy);
        drawing = leave == 1;
    }

    /// The share of a segment after which one coordinate is inside; above 1 if it never is.
    private static double entry(double start, double delta, double low, double high) {
        if (delta == 0) {
            return start >= low && start <= high ? 0 : 2;
        }
        return Math.max(0, ((delta > 0 ? low : high) - start) / delta);
    }

    private static double exit(double start, double delta, double low, double high) {
        return delta == 0 ? 1 : Math.min(1, ((delta > 0 ? high : low) - start) / delta);
    }
}
