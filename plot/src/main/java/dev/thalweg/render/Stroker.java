package dev.thalweg.render;

import dev.thalweg.scene.Outline;

/// Turns lines into the region that a round pen covers: a rectangle for each line, a wedge or a disc for each joint, a disc for
/// each end. All turn the same way, so that under the non-zero winding rule their union is filled.
final class Stroker implements Outline.Sink {
    /// Cosine of the largest turn whose outer gap a triangle fills well enough.
    private static final double SLIGHT = 0.9;

    private final Outline.Sink target;
    private final double radius;
    private final int corners;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private double lastDx;
    private double lastDy;
    private double startDx;
    private double startDy;
    private boolean drawn;

    /// @param width in the units of the outline, device pixels
    Stroker(Outline.Sink target, double width) {
        this.target = target;
        radius = width / 2;
        corners = (int) Math.clamp(Math.ceil(Math.PI / Math.acos(1 - 0.05 / Math.max(radius, 0.1))), 8, 40);
    }

    @Override
    public void moveTo(double x, double y) {
        finish();
        startX = lastX = x;
        startY = lastY = y;
    }

    @Override
    public void lineTo(double x, double y) {
        double length = Math.hypot(x - lastX, y - lastY);
        if (length == 0) {
            return;
        }
        double dx = (x - lastX) / length * radius;
        double dy = (y - lastY) / length * radius;
        if (drawn) {
            join(lastX, lastY, lastDx, lastDy, dx, dy);
        } else {
            startDx = dx;
            startDy = dy;
        }
        polygon(lastX - dy, lastY + dx, lastX + dy, lastY - dx, x + dy, y - dx, x - dy, y + dx);
        lastX = x;
        lastY = y;
        lastDx = dx;
        lastDy = dy;
        drawn = true;
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        throw new IllegalStateException("curves must be flattened before they are stroked");
    }

    @Override
    public void close() {
        lineTo(startX, startY);
        if (drawn) {
            join(startX, startY, lastDx, lastDy, startDx, startDy);
        }
        drawn = false;
    }

    /// Ends the last line.
    void finish() {
        if (drawn) {
            disc(startX, startY);
            disc(lastX, lastY);
        }
        drawn = false;
    }

    private void join(double x, double y, double inX, double inY, double outX, double outY) {
        double turn = inX * outY - inY * outX;
        if (inX * outX + inY * outY < SLIGHT * radius * radius) {
            disc(x, y);
        } else if (turn > 0) {
            polygon(x, y, x + inY, y - inX, x + outY, y - outX);
        } else {
            polygon(x, y, x - outY, y + outX, x - inY, y + inX);
        }
    }

    private void disc(double x, double y) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            points[2 * i] = x + radius * Math.cos(angle);
            points[2 * i + 1] = y + radius * Math.sin(angle);
        }
        polygon(points);
    }

    private void polygon(double... points) {
        target.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            target.lineTo(points[i], points[i + 1]);
        }
        target.close();
    }
}
