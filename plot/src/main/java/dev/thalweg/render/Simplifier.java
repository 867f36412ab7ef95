package dev.thalweg.render;

import dev.thalweg.scene.Outline;

/// Drops the points of straight runs that lie within a tolerance of the line that replaces them.
///
/// One pass: from the last kept point, each new point narrows the cone of directions that pass all points since closely
/// enough; a point outside the cone, or one that turns back, ends the run.
/// Source: Williams, "An Efficient Algorithm for the Piecewise Linear Approximation of Planar Curves", 1978.
final class Simplifier implements Outline.Sink {
    private final Outline.Sink target;
    private final double tolerance;
    private double keptX;
    private double keptY;
    private double lastX;
    private double lastY;
    private double lastDistance;
    private double axisX;
    private double axisY;
    private double low;
    private double high;
    private boolean open;

    /// @param tolerance in the units of the outline
    Simplifier(Outline.Sink target, double tolerance) {
        this.target = target;
        this.tolerance = tolerance;
    }

    @Override
    public void moveTo(double x, double y) {
        finish();
        target.moveTo(x, y);
        keep(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        if (open && !continues(x, y)) {
            target.lineTo(lastX, lastY);
            keep(lastX, lastY);
        }
        extend(x, y);
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        finish();
        target.quadTo(controlX, controlY, x, y);
        keep(x, y);
    }

    @Override
    public void close() {
        finish();
        target.close();
    }

    /// Sends what is held back.
    void finish() {
        if (open) {
            target.lineTo(lastX, lastY);
            keep(lastX, lastY);
        }
    }

    private void keep(double x, double y) {
        keptX = x;
        keptY = y;
        lastDistance = 0;
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
        open = false;
    }

    private boolean continues(double x, double y) {
        double turn = turn(x, y);
        return Math.hypot(x - keptX, y - keptY) >= lastDistance && turn >= low && turn <= high;
    }

    private void extend(double x, double y) {
        double distance = Math.hypot(x - keptX, y - keptY);
        if (distance > tolerance) {
            if (!open || lastDistance <= tolerance) {
                axisX = x - keptX;
                axisY = y - keptY;
            }
            double turn = turn(x, y);
            double slack = Math.asin(tolerance / distance);
            low = Math.max(low, turn - slack);
            high = Math.min(high, turn + slack);
        }
        lastX = x;
        lastY = y;
        lastDistance = distance;
        open = true;
    }

    /// The angle at the kept point between the run's first direction and the direction to a point.
    private double turn(double x, double y) {
        double dx = x - keptX;
        double dy = y - keptY;
        return Math.atan2(axisX * dy - axisY * dx, axisX * dx + axisY * dy);
    }
}
