package dev.thalweg.chart;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.layout.Box;
import dev.thalweg.layout.GraphLayout;
import dev.thalweg.layout.Layering;
import dev.thalweg.layout.Point;
import dev.thalweg.layout.Route;
import dev.thalweg.layout.Vertex;
import dev.thalweg.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;

/// A computational graph: a shallow one from left to right with all variables left, a deep one from top to bottom with each variable
/// above its first use.
public record GraphChart(DrawnNodes drawn) {
    private static final int DEEP = 7;
    private static final double MARGIN = 20;
    private static final double GAP_RIGHT = 74;
    private static final double GAP_DOWN = 56;
    private static final double LEAST_GAP_DOWN = 30;
    private static final double TALLEST = 3900;
    private static final double LEAST_HEIGHT = 160;
    private static final double ABOVE_LEGEND = 18;

    /// @throws IllegalArgumentException if the figure would be too large
    public Scene scene() {
        GraphLayout layout = layout();
        double width = Math.max(layout.width(), GraphLegend.width()) + 2 * MARGIN;
        double height = Math.max(LEAST_HEIGHT, layout.height() + ABOVE_LEGEND + GraphLegend.HEIGHT + 2 * MARGIN);
        Canvas canvas = new Canvas();
        draw(layout, (width - layout.width()) / 2, canvas);
        GraphLegend.draw((width - GraphLegend.width()) / 2, height - MARGIN, canvas);
        return canvas.scene(new Size((int) Math.ceil(width), (int) Math.ceil(height)));
    }

    private void draw(GraphLayout layout, double left, Canvas canvas) {
        List<Box> boxes = layout.boxes().stream().map(box -> new Box(box.x() + left, box.y() + MARGIN, box.width(), box.height())).toList();
        List<List<Point>> lines = layout.routes().stream().map(route -> moved(route, left)).toList();
        lines.forEach(line -> new ArrowMark(line).draw(canvas));
        ArrowLabels labels = new ArrowLabels(boxes, lines);
        for (int i = 0; i < lines.size(); i++) {
            Route route = layout.routes().get(i);
            if (!drawn.nodes().get(route.from()).isConstant()) {
                labels.draw(Numbers.brief(drawn.nodes().get(route.to()).partials().get(route.operand())), lines.get(i), canvas);
            }
        }
        for (int v = 0; v < boxes.size(); v++) {
            mark(v).draw(boxes.get(v), canvas);
        }
    }

    private static List<Point> moved(Route route, double left) {
        return route.points().stream().map(point -> new Point(point.x() + left, point.y() + MARGIN)).toList();
    }

    private GraphLayout layout() {
        int depth = Layering.depth(vertices(false));
        return depth > DEEP ? GraphLayout.of(vertices(true), gapDown(depth)).transposed() : GraphLayout.of(vertices(false), GAP_RIGHT);
    }

    /// Less in a very deep graph, so that it fits into a figure.
    private static double gapDown(int depth) {
        return Math.clamp(TALLEST / depth - NodeMark.HEIGHT, LEAST_GAP_DOWN, GAP_DOWN);
    }

    private List<Vertex> vertices(boolean downwards) {
        return IntStream.range(0, drawn.nodes().size()).mapToObj(v -> vertex(v, downwards)).toList();
    }

    private Vertex vertex(int v, boolean downwards) {
        NodeMark mark = mark(v);
        boolean floats = downwards || mark.node().isConstant();
        boolean ordered = !Notation.isCommutative(mark.node());
        return downwards ? new Vertex(drawn.inputs().get(v), mark.height(), mark.width(), floats, ordered)
                : new Vertex(drawn.inputs().get(v), mark.width(), mark.height(), floats, ordered);
    }

    private NodeMark mark(int v) {
        return new NodeMark(drawn.nodes().get(v), v == drawn.output());
    }
}
