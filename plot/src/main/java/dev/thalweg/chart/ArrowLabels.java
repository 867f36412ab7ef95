package dev.thalweg.chart;

import dev.thalweg.layout.Box;
import dev.thalweg.layout.Point;
import dev.thalweg.scene.Color;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Typeface;
import java.util.ArrayList;
import java.util.List;

/// Writes labels on lines, each where it covers the least of boxes, lines and earlier labels.
final class ArrowLabels {
    private static final TextStyle STYLE = new TextStyle(Typeface.REGULAR, 11, Theme.SOFT_INK).anchored(TextStyle.Anchor.MIDDLE);
    private static final double HEIGHT = 13;
    private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.18};
    private static final double STEP = 3;

    private final List<Box> taken;
    private final List<List<Point>> lines;

    ArrowLabels(List<Box> boxes, List<List<Point>> lines) {
        this.taken = new ArrayList<>(boxes);
        this.lines = lines;
    }

    void draw(String label, List<Point> line, Canvas canvas) {
        Box best = null;
        double least = Double.MAX_VALUE;
        for (int i = line.size() - 1; i > 0; i--) {
            for (double share : SHARES) {
                Box box = around(line.get(i - 1), line.get(i), share, STYLE.width(label) + 4);
                double cost = cost(box, line) + Math.abs(share - 0.5) + (line.size() - 1 - i) * 0.5;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        taken.add(best);
        canvas.fill(Outline.rectangle(best.x(), best.y(), best.width(), best.height()), Color.WHITE);
        canvas.text(label, best.x() + best.width() / 2, best.y() + best.height() / 2 + Theme.capHeight(STYLE) / 2, STYLE);
    }

    private static Box around(Point a, Point b, double share, double width) {
        double x = a.x() + share * (b.x() - a.x());
        double y = a.y() + share * (b.y() - a.y());
        return new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT);
    }

    private double cost(Box box, List<Point> own) {
        long hidden = taken.stream().filter(box::overlaps).count();
        long crossed = lines.stream().filter(line -> line != own && crosses(line, box)).count();
        return 100 * hidden + 10 * crossed;
    }

    private static boolean crosses(List<Point> line, Box box) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            if (!box.overlaps(hull(a, b))) {
                continue;
            }
            int steps = (int) Math.ceil(Math.hypot(b.x() - a.x(), b.y() - a.y()) / STEP);
            for (int k = 0; k <= steps; k++) {
                double t = steps == 0 ? 0 : (double) k / steps;
                if (box.overlaps(new Box(a.x() + t * (b.x() - a.x()) - 0.5, a.y() + t * (b.y() - a.y()) - 0.5, 1, 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Box hull(Point a, Point b) {
        return new Box(Math.min(a.x(), b.x()) - 1, Math.min(a.y(), b.y()) - 1, Math.abs(a.x() - b.x()) + 2, Math.abs(a.y() - b.y()) + 2);
    }
}
