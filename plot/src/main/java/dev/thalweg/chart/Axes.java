package dev.thalweg.chart;

import static dev.thalweg.scene.TextStyle.Anchor.END;
import static dev.thalweg.scene.TextStyle.Anchor.MIDDLE;

import dev.thalweg.scene.OutlineBuilder;

/// The two axes of a panel: lines, marks, labels, captions and the title.
///
/// @param panel    what they frame
/// @param x        the marks below
/// @param y        the marks at the left
/// @param captions the words
record Axes(Panel panel, Ticks x, Ticks y, Captions captions) {
    private static final double LABEL_GAP = 4;

    /// Faint lines across the panel, to be covered by data.
    void drawGrid(Canvas canvas) {
        Rect area = panel.area();
        OutlineBuilder lines = new OutlineBuilder();
        x.labelled().forEach(tick -> lines.move(panel.px(tick.value()), area.y()).line(panel.px(tick.value()), area.bottom()));
        y.labelled().forEach(tick -> lines.move(area.x(), panel.py(tick.value())).line(area.right(), panel.py(tick.value())));
        canvas.stroke(lines.build(), Theme.GRID);
    }

    void draw(Canvas canvas) {
        drawLines(canvas);
        drawLabels(canvas);
        drawWords(canvas);
    }

    private void drawLines(Canvas canvas) {
        Rect area = panel.area();
        OutlineBuilder lines = new OutlineBuilder().move(area.x(), area.y()).line(area.x(), area.bottom())
                .line(area.right(), area.bottom());
        x.labelled().forEach(tick -> below(lines, tick.value(), Theme.TICK));
        x.minor().forEach(value -> below(lines, value, Theme.MINOR_TICK));
        y.labelled().forEach(tick -> atLeft(lines, tick.value(), Theme.TICK));
        y.minor().forEach(value -> atLeft(lines, value, Theme.MINOR_TICK));
        canvas.stroke(lines.build(), Theme.AXIS);
    }

    private void below(OutlineBuilder lines, double value, double length) {
        lines.move(panel.px(value), panel.area().bottom()).line(panel.px(value), panel.area().bottom() + length);
    }

    private void atLeft(OutlineBuilder lines, double value, double length) {
        lines.move(panel.area().x(), panel.py(value)).line(panel.area().x() - length, panel.py(value));
    }

    private void drawLabels(Canvas canvas) {
        Rect area = panel.area();
        double half = Theme.capHeight(Theme.LABEL) / 2;
        double row = area.bottom() + Theme.TICK + LABEL_GAP + 2 * half;
        x.labelled().forEach(tick -> canvas.text(tick.label(), panel.px(tick.value()), row, Theme.LABEL.anchored(MIDDLE)));
        y.labelled().forEach(tick -> canvas.text(tick.label(), area.x() - Theme.TICK - LABEL_GAP, panel.py(tick.value()) + half,
                Theme.LABEL.anchored(END)));
    }

    private void drawWords(Canvas canvas) {
        Rect area = panel.area();
        double row = area.bottom() + Margins.CAPTION_ROW;
        canvas.text(x.note(), area.right(), row, Theme.LABEL.anchored(END));
        canvas.text(captions.x(), area.x() + area.width() / 2, row, Theme.CAPTION.anchored(MIDDLE));
        canvas.text(captions.y(), Margins.Y_CAPTION, area.y() + area.height() / 2, Theme.CAPTION.anchored(MIDDLE).turnedUpwards());
        canvas.text(y.note(), area.x(), area.y() - Margins.NOTE_GAP, Theme.LABEL);
        canvas.text(captions.title(), area.x(), area.y() - Margins.titleGap(y), Theme.TITLE);
    }
}
