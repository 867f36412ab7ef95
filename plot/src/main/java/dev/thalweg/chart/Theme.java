package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Typeface;
import java.util.List;

/// The look of every figure: inks, pens, letters.
final class Theme {
    static final Color INK = Color.of("#2b3440");
    static final Color SOFT_INK = Color.of("#5a6472");
    static final Pen AXIS = new Pen(Color.of("#8d95a1"), 1);
    static final Pen GRID = new Pen(Color.of("#e2e5ea"), 0.7);
    /// Where a function of two variables has no value.
    static final Color NOTHING = Color.of("#eceef2");
    static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 16, INK);
    static final TextStyle CAPTION = new TextStyle(Typeface.REGULAR, 13, INK);
    static final TextStyle LABEL = new TextStyle(Typeface.REGULAR, 12, SOFT_INK);
    static final double TICK = 5;
    static final double MINOR_TICK = 3;
    static final double LINE_WIDTH = 2;
    /// Distinct to readers with the common colour deficiencies in this order.
    private static final List<Color> SERIES = List.of(Color.of("#2f6fd6"), Color.of("#ee7733"), Color.of("#159c7c"), Color.of("#c8377a"),
            Color.of("#7a52c7"), Color.of("#b58900"), Color.of("#3aa6c9"), Color.of("#6b7280"));

    private Theme() {
    }

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    static double capHeight(TextStyle style) {
        return style.size() * Typeface.CAP_HEIGHT / Typeface.EM;
    }
}
