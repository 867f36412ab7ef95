package dev.thalweg.chart;

/// A point in data coordinates.
public record Place(double x, double y) {
}
