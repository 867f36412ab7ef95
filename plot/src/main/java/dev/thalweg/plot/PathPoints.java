package dev.thalweg.plot;

import dev.thalweg.chart.Points;
import java.util.Arrays;

/// The way of a descent in two dimensions.
final class PathPoints {
    private PathPoints() {
    }

    static Points of(double[][] points) {
        if (points.length == 0) {
            throw new IllegalArgumentException("a path needs at least one point; found none");
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i] == null || points[i].length != 2) {
                throw new IllegalArgumentException("a path on a contour plot needs points of 2 coordinates; point %d %s"
                        .formatted(i, points[i] == null ? "is null" : "has " + points[i].length));
            }
        }
        return Points.of(Arrays.stream(points).mapToDouble(point -> point[0]).toArray(),
                Arrays.stream(points).mapToDouble(point -> point[1]).toArray());
    }
}
