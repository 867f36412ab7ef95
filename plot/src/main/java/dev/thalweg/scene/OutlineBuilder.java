package dev.thalweg.scene;

import java.util.Arrays;

/// Collects an outline piece by piece.
public final class OutlineBuilder implements Outline.Sink {
    /// Eight quadratic arcs are a circle to within 0.3 % of its radius.
    private static final int ARCS = 8;

    private byte[] verbs = new byte[16];
    private double[] coordinates = new double[32];
    private int verbCount;
    private int coordinateCount;

    @Override
    public void moveTo(double x, double y) {
        add(Outline.Verb.MOVE);
        add(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        add(Outline.Verb.LINE);
        add(x, y);
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        add(Outline.Verb.QUAD);
        add(controlX, controlY);
        add(x, y);
    }

    @Override
    public void close() {
        add(Outline.Verb.CLOSE);
    }

    public OutlineBuilder move(double x, double y) {
        moveTo(x, y);
        return this;
    }

    public OutlineBuilder line(double x, double y) {
        lineTo(x, y);
        return this;
    }

    public OutlineBuilder shut() {
        close();
        return this;
    }

    /// Adds a circle as a subpath of its own.
    public OutlineBuilder circle(double x, double y, double radius) {
        double step = 2 * Math.PI / ARCS;
        double control = radius / Math.cos(step / 2);
        moveTo(x + radius, y);
        for (int i = 1; i <= ARCS; i++) {
            double end = i * step;
            double middle = end - step / 2;
            quadTo(x + control * Math.cos(middle), y + control * Math.sin(middle), x + radius * Math.cos(end), y + radius * Math.sin(end));
        }
        return shut();
    }

    /// Adds a five-pointed star that stands on two points, as a subpath of its own.
    public OutlineBuilder star(double x, double y, double radius) {
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.42;
            double angle = Math.PI * (i / 5.0 - 0.5);
            if (i == 0) {
                moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            } else {
                lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
        }
        return shut();
    }

    public Outline build() {
        return new Outline(Arrays.copyOf(verbs, verbCount), Arrays.copyOf(coordinates, coordinateCount));
    }

    private void add(Outline.Verb verb) {
        if (verbCount == verbs.length) {
            verbs = Arrays.copyOf(verbs, 2 * verbCount);
        }
        verbs[verbCount++] = (byte) verb.ordinal();
    }

    private void add(double x, double y) {
        if (coordinateCount + 2 > coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, 2 * coordinateCount);
        }
        coordinates[coordinateCount++] = x;
        coordinates[coordinateCount++] = y;
    }
}
