package dev.thalweg.layout;

import java.util.List;

/// The way of an edge.
///
/// @param from    the vertex at its tail
/// @param to      the vertex at its head
/// @param operand its place among the inputs of its head
/// @param points  tail first, at least two
public record Route(int from, int to, int operand, List<Point> points) {
    public Route {
        points = List.copyOf(points);
    }

    Route transposed() {
        return new Route(from, to, operand, points.stream().map(Point::transposed).toList());
    }
}
