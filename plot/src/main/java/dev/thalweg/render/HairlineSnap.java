package dev.thalweg.render;

import dev.thalweg.scene.Outline;

/// Turns horizontal and vertical lines into rectangles of whole device pixels, so that axes, ticks and grid lines are crisp at every scale.
final class HairlineSnap implements Outline.Sink {
    private final Outline.Sink target;
    private final long width;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    /// @param width of the pen in device pixels
    HairlineSnap(Outline.Sink target, double width) {
        this.target = target;
        this.width = Math.max(1, Math.round(width));
    }

    /// Whether an outline is made of horizontal and vertical lines alone.
    static boolean suits(Outline outline) {
        Uprightness check = new Uprightness();
        outline.sendTo(check);
        return check.upright;
    }

    @Override
    public void moveTo(double x, double y) {
        startX = lastX = x;
        startY = lastY = y;
    }

    @Override
    public void lineTo(double x, double y) {
        double left = edge(Math.min(lastX, x));
        double top = edge(Math.min(lastY, y));
        double right = edge(Math.max(lastX, x)) + width;
        double bottom = edge(Math.max(lastY, y)) + width;
        Outline.rectangle(left, top, right - left, bottom - top).sendTo(target);
        lastX = x;
        lastY = y;
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        throw new IllegalStateException("a curve is not upright");
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }

    /// The whole pixel at which a pen with its middle at a position begins.
    private double edge(double position) {
        return Math.round(position - width / 2.0);
    }

    private static final class Uprightness implements Outline.Sink {
        private boolean upright = true;
        private double startX;
        private double startY;
        private double lastX;
        private double lastY;

        @Override
        public void moveTo(double x, double y) {
            startX = lastX = x;
            startY = lastY = y;
        }

        @Override
        public void lineTo(double x, double y) {
            upright &= x == lastX || y == lastY;
            lastX = x;
            lastY = y;
        }

        @Override
        public void quadTo(double controlX, double controlY, double x, double y) {
            upright = false;
        }

        @Override
        public void close() {
            lineTo(startX, startY);
        }
    }
}
