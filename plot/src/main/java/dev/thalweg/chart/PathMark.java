package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;

/// The way of a descent: a light line with a dark halo, hollow dots at its steps, a disc at its start, a dot at its end.
///
/// Where steps are closer than dots can be told apart, some dots are left out.
///
/// @param points of the steps
record PathMark(Points points) implements Mark {
    private static final Color HALO = Color.of("#10202c");
    private static final Color START = Color.of("#ff8a3c");
    private static final double DOT = 2.2;
    private static final double DOT_SPACING = 13;
    private static final double END = 4.5;

    @Override
    public void draw(Panel panel, Canvas canvas) {
        Polyline line = new Polyline(panel.area());
        for (int i = 0; i < points.size(); i++) {
            line.add(panel.px(points.x(i)), panel.py(points.y(i)));
        }
        canvas.stroke(line.outline(), new Pen(HALO.withOpacity(0.45), 4.2));
        canvas.stroke(line.outline(), new Pen(Color.WHITE, 2));
        OutlineBuilder dots = dots(panel);
        canvas.fill(dots.build(), Color.WHITE);
        canvas.stroke(dots.build(), new Pen(HALO, 1.2));
        int last = points.size() - 1;
        disc(panel, canvas, last, Color.WHITE, new Pen(HALO, 1.6));
        disc(panel, canvas, 0, START, new Pen(Color.WHITE, 1.6));
    }

    private OutlineBuilder dots(Panel panel) {
        OutlineBuilder dots = new OutlineBuilder();
        double lastX = panel.px(points.x(0));
        double lastY = panel.py(points.y(0));
        for (int i = 1; i + 1 < points.size(); i++) {
            double x = panel.px(points.x(i));
            double y = panel.py(points.y(i));
            if (panel.area().contains(x, y) && !(Math.hypot(x - lastX, y - lastY) < DOT_SPACING)) {
                dots.circle(x, y, DOT);
                lastX = x;
                lastY = y;
            }
        }
        return dots;
    }

    private void disc(Panel panel, Canvas canvas, int index, Color fill, Pen rim) {
        double x = panel.px(points.x(index));
        double y = panel.py(points.y(index));
        if (panel.area().contains(x, y)) {
            OutlineBuilder disc = new OutlineBuilder().circle(x, y, END);
            canvas.fill(disc.build(), fill);
            canvas.stroke(disc.build(), rim);
        }
    }
}
