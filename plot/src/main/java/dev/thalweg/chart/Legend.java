package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.Pen;
import java.util.List;

/// Names the lines of a panel, in the corner where it hides the fewest points.
///
/// @param curves in drawing order; those without a label are left out
record Legend(List<Curve> curves) implements Mark {
    private static final double ROW = 20;
    private static final double PADDING = 8;
    private static final double SAMPLE = 24;
    private static final double GAP = 8;
    private static final double INSET = 10;

    @Override
    public void draw(Panel panel, Canvas canvas) {
        long rows = curves.stream().filter(Legend::isNamed).count();
        if (rows == 0) {
            return;
        }
        double text = curves.stream().mapToDouble(curve -> Theme.LABEL.width(curve.label())).max().orElse(0);
        Rect box = place(panel, PADDING + SAMPLE + GAP + text + PADDING, rows * ROW + PADDING);
        Outline frame = Outline.rectangle(box.x(), box.y(), box.width(), box.height());
        canvas.fill(frame, Color.WHITE.withOpacity(0.85));
        canvas.stroke(frame, Theme.GRID);
        double y = box.y() + PADDING / 2 + ROW / 2;
        for (int i = 0; i < curves.size(); i++) {
            if (isNamed(curves.get(i))) {
                double x = box.x() + PADDING;
                canvas.stroke(Outline.segment(x, y, x + SAMPLE, y), new Pen(Theme.series(i), Theme.LINE_WIDTH));
                canvas.text(curves.get(i).label(), x + SAMPLE + GAP, y + Theme.capHeight(Theme.LABEL) / 2, Theme.LABEL);
                y += ROW;
            }
        }
    }

    private static boolean isNamed(Curve curve) {
        return !curve.label().isEmpty();
    }

    private Rect place(Panel panel, double width, double height) {
        Rect area = panel.area();
        double left = area.x() + INSET;
        double right = area.right() - INSET - width;
        double top = area.y() + INSET;
        double bottom = area.bottom() - INSET - height;
        Rect best = null;
        long fewest = Long.MAX_VALUE;
        for (Rect corner : List.of(new Rect(right, top, width, height), new Rect(left, top, width, height),
                new Rect(right, bottom, width, height), new Rect(left, bottom, width, height))) {
            long hidden = hiddenPoints(panel, corner);
            if (hidden < fewest) {
                fewest = hidden;
                best = corner;
            }
        }
        return best;
    }

    private long hiddenPoints(Panel panel, Rect box) {
        long count = 0;
        for (Curve curve : curves) {
            Points points = curve.points();
            for (int i = 0; i < points.size(); i++) {
                if (box.contains(panel.px(points.x(i)), panel.py(points.y(i)))) {
                    count++;
                }
            }
        }
        return count;
    }
}
