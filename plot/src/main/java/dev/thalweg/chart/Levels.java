package dev.thalweg.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where a contour plot changes colour, and how high its heights are drawn.
///
/// On a logarithmic scale a height is the decimal logarithm of the value above the base.
///
/// @param bounds in rising order, as heights; the bands lie between neighbours
/// @param log    whether heights are logarithms
/// @param base   what to subtract from a value before its logarithm; 0 on a linear scale
/// @param open   whether the lowest band goes on below its lower bound
record Levels(List<Double> bounds, boolean log, double base, boolean open) {
    private static final int BANDS = 20;
    static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5));
    private static final int LOG_BANDS = 20;
    /// The lowest colour of a logarithmic scale starts where this share of the grid lies below.
    private static final double LOWEST_SHARE = 0.004;
    private static final double MOST_DECADES = 12;
    /// A minimum that is this much smaller than the typical value counts as 0.
    private static final double NEARLY_ZERO = 0.01;

    Levels {
        bounds = List.copyOf(bounds);
    }

    static Levels linear(HeightField field) {
        Interval range = Interval.covering(field.finiteValues());
        BigDecimal step = LinearTicks.step(range.span() / BANDS, STEPS);
        double width = step.doubleValue();
        double low = Math.floor(range.low() / width) * width;
        double high = Math.ceil(range.high() / width) * width;
        Interval whole = new Interval(low - width / 4, high + width / 4);
        return new Levels(LinearTicks.multiples(whole, step).stream().map(BigDecimal::doubleValue).toList(), false, 0, false);
    }

    static Levels log(HeightField field) {
        double[] sorted = field.sample();
        double base = base(field.lowest(), sorted[sorted.length / 2]);
        double[] logs = DoubleStream.of(sorted).map(value -> Math.log10(value - base)).filter(Double::isFinite).toArray();
        if (logs.length == 0) {
            return linear(field);
        }
        double high = logs[logs.length - 1];
        double low = Math.max(logs[(int) (LOWEST_SHARE * logs.length)], high - MOST_DECADES);
        int parts = Math.max(1, (int) Math.round(LOG_BANDS / Math.max(high - low, 0.5)));
        int first = (int) Math.floor(low * parts);
        int last = Math.max((int) Math.ceil(high * parts), first + 1);
        return new Levels(IntStream.rangeClosed(first, last).mapToObj(k -> (double) k / parts).toList(), true, base, true);
    }

    int bands() {
        return bounds.size() - 1;
    }

    double height(double value) {
        return log ? Math.log10(Math.max(value - base, Double.MIN_NORMAL)) : value;
    }

    /// Values that are all above 0 and come near it are shown as they are; others as what they lie above the lowest.
    private static double base(double lowest, double typical) {
        return lowest >= 0 && lowest <= NEARLY_ZERO * typical ? 0 : lowest;
    }
}
