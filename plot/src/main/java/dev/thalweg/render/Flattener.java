package dev.thalweg.render;

import dev.thalweg.scene.Outline;

/// Sends curves on as short lines; its coordinates are device pixels.
final class Flattener implements Outline.Sink {
    /// How far a line may leave its curve.
    private static final double TOLERANCE = 0.03;

    private final Outline.Sink target;
    private double lastX;
    private double lastY;

    Flattener(Outline.Sink target) {
        this.target = target;
    }

    @Override
    public void moveTo(double x, double y) {
        target.moveTo(x, y);
        lastX = x;
        lastY = y;
    }

    @Override
    public void lineTo(double x, double y) {
        target.lineTo(x, y);
        lastX = x;
        lastY = y;
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        double bend = Math.hypot(lastX - 2 * controlX + x, lastY - 2 * controlY + y);
        int pieces = (int) Math.max(1, Math.ceil(Math.sqrt(bend / (4 * TOLERANCE))));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double s = 1 - t;
            target.lineTo(s * s * lastX + 2 * s * t * controlX + t * t * x, s * s * lastY + 2 * s * t * controlY + t * t * y);
        }
        lineTo(x, y);
    }

    @Override
    public void close() {
        target.close();
    }
}
