package dev.thalweg.chart;

/// The room around a panel, from what has to be written there.
final class Margins {
    /// Baseline of the caption below the panel.
    static final double CAPTION_ROW = 38;
    /// Baseline of the caption at the left edge.
    static final double Y_CAPTION = 20;
    static final double NOTE_GAP = 8;
    private static final double TITLE_GAP = 13;
    private static final double NOTE_ROW = 16;
    private static final double EDGE = 12;

    private Margins() {
    }

    /// From the title's baseline to the panel.
    static double titleGap(Ticks y) {
        return y.note().isEmpty() ? TITLE_GAP : TITLE_GAP + NOTE_ROW;
    }

    /// Places a panel in a figure.
    ///
    /// @param right what to keep free at the right, besides the edge
    static Rect panel(Size size, Ticks x, Ticks y, Captions captions, double right) {
        double labels = y.labelled().stream().mapToDouble(tick -> Theme.LABEL.width(tick.label())).max().orElse(0);
        double left = even(EDGE + (captions.y().isEmpty() ? 0 : Y_CAPTION) + labels + Theme.TICK + 4);
        double top = even(captions.title().isEmpty() ? EDGE + titleGap(y) - TITLE_GAP : EDGE + titleGap(y) + Theme.TITLE.size() + 3);
        boolean caption = !captions.x().isEmpty() || !x.note().isEmpty();
        double bottom = caption ? CAPTION_ROW + EDGE : 34;
        double overhang = x.labelled().isEmpty() ? 0 : Theme.LABEL.width(x.labelled().getLast().label()) / 2;
        double width = size.width() - left - Math.max(right, overhang) - EDGE;
        return new Rect(left, top, even(width), even(size.height() - top - bottom));
    }

    /// Even numbers of CSS pixels are whole device pixels at one and a half times the size too.
    private static double even(double value) {
        return 2 * Math.round(value / 2);
    }
}
