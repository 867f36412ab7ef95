package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Typeface;
import java.util.List;

/// The line below a computational graph that says which number is which.
final class GraphLegend {
    static final double HEIGHT = 20;
    private static final double GAP = 22;
    private static final List<Entry> ENTRIES = List.of(new Entry("value", NodeMark.VALUE), new Entry("adjoint ∂output/∂node", NodeMark.ADJOINT),
            new Entry("on arrows: ∂head/∂tail", Theme.SOFT_INK));

    private GraphLegend() {
    }

    static double width() {
        return ENTRIES.stream().mapToDouble(Entry::width).sum() + GAP * (ENTRIES.size() - 1);
    }

    static void draw(double x, double baseline, Canvas canvas) {
        double at = x;
        for (Entry entry : ENTRIES) {
            canvas.text(entry.words(), at, baseline, entry.style());
            at += entry.width() + GAP;
        }
    }

    private record Entry(String words, Color color) {
        TextStyle style() {
            return new TextStyle(Typeface.REGULAR, 12, color);
        }

        double width() {
            return style().width(words);
        }
    }
}
