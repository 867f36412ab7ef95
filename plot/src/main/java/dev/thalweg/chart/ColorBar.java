package dev.thalweg.chart;

import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// What the colours of a contour plot mean: a stack of the bands with the values at their bounds.
///
/// @param levels  the bands
/// @param caption what the values are; empty for none
record ColorBar(Levels levels, String caption) {
    private static final double GAP = 18;
    private static final double WIDTH = 14;
    private static final double TICK = 4;
    private static final double LABEL_GAP = 4;
    private static final int PIXELS_PER_LABEL = 36;

    /// The room it needs at the right of a panel.
    double room(double height) {
        Ticks ticks = ticks(height);
        double labels = ticks.labelled().stream().mapToDouble(tick -> Theme.LABEL.width(tick.label())).max().orElse(0);
        return GAP + Math.max(WIDTH + TICK + LABEL_GAP + labels, Theme.LABEL.width(above(ticks)));
    }

    void draw(Rect panel, Canvas canvas) {
        double x = panel.right() + GAP;
        // Each band reaches to the top, under the next ones, so that no seam can show.
        for (int band = 0; band < levels.bands(); band++) {
            double bottom = place(panel, levels.bounds().get(band));
            double shoulder = place(panel, levels.bounds().get(band + 1));
            canvas.fill(band == 0 && levels.open() ? pointed(x, panel.y(), shoulder, bottom)
                    : Outline.rectangle(x, panel.y(), WIDTH, bottom - panel.y()),
                    ContourMark.color(band, levels));
        }
        Ticks ticks = ticks(panel.height());
        OutlineBuilder marks = new OutlineBuilder();
        for (Ticks.Tick tick : ticks.labelled()) {
            double y = place(panel, tick.value());
            marks.move(x + WIDTH, y).line(x + WIDTH + TICK, y);
            canvas.text(tick.label(), x + WIDTH + TICK + LABEL_GAP, y + Theme.capHeight(Theme.LABEL) / 2, Theme.LABEL);
        }
        canvas.stroke(marks.build(), Theme.AXIS);
        canvas.text(above(ticks), x, panel.y() - Margins.NOTE_GAP, Theme.LABEL);
    }

    private String above(Ticks ticks) {
        return (caption + " " + ticks.note()).strip();
    }

    /// The lowest band of an open scale ends in a point: it goes on.
    private static Outline pointed(double x, double top, double shoulder, double bottom) {
        return new OutlineBuilder().move(x, top).line(x + WIDTH, top).line(x + WIDTH, shoulder)
                .line(x + WIDTH / 2, bottom).line(x, shoulder).shut().build();
    }

    private double place(Rect panel, double height) {
        double low = levels.bounds().getFirst();
        return panel.bottom() - panel.height() * (height - low) / (levels.bounds().getLast() - low);
    }

    private Ticks ticks(double height) {
        int most = (int) Math.max(2, height / PIXELS_PER_LABEL);
        return levels.log() ? decades(most) : steps(most);
    }

    /// Labels at bounds of bands, at every one or at every few.
    private Ticks steps(int most) {
        Interval shown = new Interval(levels.bounds().getFirst(), levels.bounds().getLast());
        BigDecimal band = LinearTicks.step((shown.span() / levels.bands()) * (1 - 1e-6), Levels.STEPS);
        int stride = IntStream.of(1, 2, 4, 5, 10).filter(k -> levels.bands() / k <= most).findFirst().orElse(20);
        BigDecimal step = band.multiply(BigDecimal.valueOf(stride)).stripTrailingZeros();
        return TickLabels.of(LinearTicks.multiples(shown, step), step);
    }

    private Ticks decades(int most) {
        int first = (int) Math.ceil(levels.bounds().get(1));
        int last = (int) Math.floor(levels.bounds().getLast());
        int stride = Math.max(1, Math.ceilDiv(last - first + 1, most));
        List<Ticks.Tick> ticks = IntStream.rangeClosed(first, last).filter(exponent -> Math.floorMod(exponent, stride) == 0)
                .mapToObj(exponent -> new Ticks.Tick(exponent, Numbers.powerOfTen(exponent))).toList();
        return new Ticks(ticks, List.of(), levels.base() == 0 ? "" : "above " + Numbers.brief(levels.base()));
    }
}
