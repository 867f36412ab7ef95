package dev.thalweg.scene;

/// Sends an outline on after a change of place, size and direction: `(x, y)` becomes `(xx x + xy y + x0, yx x + yy y + y0)`.
public record Transformed(Outline.Sink target, double xx, double yx, double xy, double yy, double x0, double y0) implements Outline.Sink {
    /// A move, after a change of size.
    public static Transformed of(Outline.Sink target, double scale, double x0, double y0) {
        return new Transformed(target, scale, 0, 0, scale, x0, y0);
    }

    /// The same, turned by a quarter so that what read to the right reads upwards.
    public static Transformed upwards(Outline.Sink target, double scale, double x0, double y0) {
        return new Transformed(target, 0, -scale, scale, 0, x0, y0);
    }

    @Override
    public void moveTo(double x, double y) {
        target.moveTo(x(x, y), y(x, y));
    }

    @Override
    public void lineTo(double x, double y) {
        target.lineTo(x(x, y), y(x, y));
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        target.quadTo(x(controlX, controlY), y(controlX, controlY), x(x, y), y(x, y));
    }

    @Override
    public void close() {
        target.close();
    }

    private double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    private double y(double x, double y) {
        return yx * x + yy * y + y0;
    }
}
