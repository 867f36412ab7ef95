package dev.thalweg.chart;

/// Chooses as many ticks as their labels leave room for.
final class AxisFit {
    private static final double PIXELS_PER_X_TICK = 55;
    private static final double PIXELS_PER_Y_TICK = 44;
    private static final double LABEL_SPACE = 14;

    private AxisFit() {
    }

    static Ticks vertical(Scale scale, double length) {
        return scale.ticks((int) Math.max(2, length / PIXELS_PER_Y_TICK));
    }

    static Ticks horizontal(Scale scale, double length) {
        int most = (int) Math.max(2, length / PIXELS_PER_X_TICK);
        Ticks ticks = scale.ticks(most);
        while (most > 1 && !fits(ticks, scale, length)) {
            ticks = scale.ticks(--most);
        }
        return ticks;
    }

    private static boolean fits(Ticks ticks, Scale scale, double length) {
        double free = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : ticks.labelled()) {
            double middle = scale.share(tick.value()) * length;
            double half = (Theme.LABEL.width(tick.label()) + LABEL_SPACE) / 2;
            if (middle - half < free) {
                return false;
            }
            free = middle + half;
        }
        return true;
    }
}
