package dev.thalweg.chart;

import dev.thalweg.layout.Point;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;
import java.util.List;

/// A line with a head at its end.
///
/// @param points at least two
record ArrowMark(List<Point> points) {
    private static final Pen LINE = new Pen(Theme.AXIS.color(), 1.3);
    private static final double HEAD = 9;
    private static final double HALF_HEAD = 3.6;

    void draw(Canvas canvas) {
        Point tip = points.getLast();
        Point from = points.get(points.size() - 2);
        double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
        double dx = (tip.x() - from.x()) / length;
        double dy = (tip.y() - from.y()) / length;
        double neckX = tip.x() - HEAD * dx;
        double neckY = tip.y() - HEAD * dy;
        OutlineBuilder line = new OutlineBuilder().move(points.getFirst().x(), points.getFirst().y());
        points.subList(1, points.size() - 1).forEach(point -> line.line(point.x(), point.y()));
        canvas.stroke(line.line(neckX, neckY).build(), LINE);
        Outline head = new OutlineBuilder().move(tip.x(), tip.y()).line(neckX - HALF_HEAD * dy, neckY + HALF_HEAD * dx)
                .line(neckX + HALF_HEAD * dy, neckY - HALF_HEAD * dx).shut().build();
        canvas.fill(head, Theme.SOFT_INK);
    }
}
