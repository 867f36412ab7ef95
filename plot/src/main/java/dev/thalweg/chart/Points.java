package dev.thalweg.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// A sequence of points; a non-finite coordinate is a gap. Immutable.
public final class Points {
    private final double[] xs;
    private final double[] ys;

    private Points(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /// Copies two arrays of equal length.
    public static Points of(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("a curve needs as many x as y values; found %d and %d".formatted(xs.length, ys.length));
        }
        return new Points(xs.clone(), ys.clone());
    }

    public int size() {
        return xs.length;
    }

    public double x(int index) {
        return xs[index];
    }

    public double y(int index) {
        return ys[index];
    }

    public DoubleStream xs() {
        return Arrays.stream(xs);
    }

    public DoubleStream ys() {
        return Arrays.stream(ys);
    }

    boolean isFinite(int index) {
        return Double.isFinite(xs[index]) && Double.isFinite(ys[index]);
    }
}
