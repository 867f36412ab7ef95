package dev.thalweg.chart;

/// Something that shows data inside a panel.
interface Mark {
    void draw(Panel panel, Canvas canvas);
}
