package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;

/// A curve as a line; a point between two gaps as a dot.
///
/// @param points of the curve
/// @param color  of the line
record LineMark(Points points, Color color) implements Mark {
    @Override
    public void draw(Panel panel, Canvas canvas) {
        Polyline line = new Polyline(panel.area());
        OutlineBuilder dots = new OutlineBuilder();
        Columns columns = new Columns(line);
        boolean dense = points.size() > Columns.DENSE * panel.area().width();
        for (int i = 0; i < points.size(); i++) {
            double x = panel.px(points.x(i));
            double y = panel.py(points.y(i));
            if (dense) {
                columns.add(x, y);
            } else {
                line.add(x, y);
            }
            if (isAlone(i) && panel.area().contains(x, y)) {
                dots.circle(x, y, 1.5 * Theme.LINE_WIDTH);
            }
        }
        columns.finish();
        canvas.stroke(line.outline(), new Pen(color, Theme.LINE_WIDTH));
        canvas.fill(dots.build(), color);
    }

    private boolean isAlone(int index) {
        return points.isFinite(index) && (index == 0 || !points.isFinite(index - 1))
                && (index + 1 == points.size() || !points.isFinite(index + 1));
    }
}
