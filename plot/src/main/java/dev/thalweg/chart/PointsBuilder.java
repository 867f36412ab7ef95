package dev.thalweg.chart;

import java.util.Arrays;

/// Collects points one by one.
final class PointsBuilder {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    void gap() {
        add(Double.NaN, Double.NaN);
    }

    Points build() {
        return Points.of(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
    }
}
