package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;

/// A known minimum.
record StarMark(Place place) implements Mark {
    private static final Color RED = Color.of("#ff3b55");
    private static final double RADIUS = 9;

    @Override
    public void draw(Panel panel, Canvas canvas) {
        double px = panel.px(place.x());
        double py = panel.py(place.y());
        if (panel.area().contains(px, py)) {
            Outline star = new OutlineBuilder().star(px, py, RADIUS).build();
            canvas.stroke(star, new Pen(Color.WHITE, 2.6));
            canvas.fill(star, RED);
        }
    }
}
