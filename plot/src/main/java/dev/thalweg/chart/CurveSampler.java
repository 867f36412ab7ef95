package dev.thalweg.chart;

import java.util.function.DoubleUnaryOperator;

/// Turns a function into a line: even samples, more where it bends, a gap where it jumps or has no value.
///
/// Cost: 256 calls, a few more for each bend, at most 8,000.
public final class CurveSampler {
    private static final int STEPS = 256;
    private static final int DEPTH = 5;
    /// A bend below this share of the height is not visible.
    private static final double FLAT = 1e-3;
    /// A rise by this share of the height between neighbours is looked into.
    private static final double STEEP = 0.05;
    /// Halvings that tell a jump from a steep rise.
    private static final int HALVINGS = 40;
    private static final double GROWTH = 3;
    private static final double MARGIN = 0.25;

    private final DoubleUnaryOperator f;
    private final PointsBuilder points = new PointsBuilder();
    private double height;
    private double size;
    private boolean unbounded;

    private CurveSampler(DoubleUnaryOperator f) {
        this.f = f;
    }

    /// @throws IllegalArgumentException if the function throws, or has no finite value in the interval
    public static Curve sample(DoubleUnaryOperator f, Interval domain) {
        return new CurveSampler(f).run(domain);
    }

    private Curve run(Interval domain) {
        double[] xs = new double[STEPS + 1];
        double[] ys = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            xs[i] = i == STEPS ? domain.high() : domain.low() + domain.span() * i / STEPS;
            ys[i] = at(xs[i]);
        }
        Points even = Points.of(xs, ys);
        if (even.ys().noneMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the function has no finite value from %s to %s; f(%s) is %s; choose another interval"
                    .formatted(domain.low(), domain.high(), xs[STEPS / 2], ys[STEPS / 2]));
        }
        Interval middle = middle(even);
        height = middle.span();
        size = Math.max(Math.abs(middle.low()), Math.abs(middle.high()));
        points.add(xs[0], ys[0]);
        for (int i = 1; i <= STEPS; i++) {
            refine(xs[i - 1], ys[i - 1], xs[i], ys[i], DEPTH);
            points.add(xs[i], ys[i]);
        }
        Points line = points.build();
        return unbounded ? new Curve(line, middle, "") : Curve.through(line);
    }

    /// What to show of values that grow without limit somewhere: nine tenths of them, and a margin.
    private static Interval middle(Points even) {
        double[] sorted = even.ys().filter(Double::isFinite).sorted().toArray();
        int tail = sorted.length / 20;
        Interval all = Interval.covering(sorted[0], sorted[sorted.length - 1]);
        Interval most = Interval.covering(sorted[tail], sorted[sorted.length - 1 - tail]).padded(MARGIN);
        return Interval.covering(Math.max(all.low(), most.low()), Math.min(all.high(), most.high()));
    }

    private double at(double x) {
        try {
            return f.applyAsDouble(x);
        } catch (RuntimeException e) {
            throw FunctionFailure.at(e, x);
        }
    }

    /// Adds what is needed between two neighbours.
    private void refine(double x0, double y0, double x1, double y1, int depth) {
        if (!Double.isFinite(y0) && !Double.isFinite(y1)) {
            return;
        }
        double x = x0 + (x1 - x0) / 2;
        double y = at(x);
        if (Math.abs(y - (y0 + y1) / 2) <= FLAT * height) {
            return;
        }
        if (depth == 0) {
            end(x0, y0, x1, y1);
            return;
        }
        refine(x0, y0, x, y, depth - 1);
        points.add(x, y);
        refine(x, y, x1, y1, depth - 1);
    }

    /// Looks into a steep rise, or into the end of where the function has values.
    private void end(double x0, double y0, double x1, double y1) {
        if (!Double.isFinite(y0) || !Double.isFinite(y1)) {
            unbounded |= Math.abs(Double.isFinite(y0) ? y0 : y1) > GROWTH * size;
        } else if (Math.abs(y1 - y0) > STEEP * height && isBroken(x0, y0, x1, y1)) {
            points.gap();
        }
    }

    /// Follows the larger rise down: it shrinks with the interval where the function is continuous, stays at a jump, grows at a pole.
    private boolean isBroken(double x0, double y0, double x1, double y1) {
        double before = Math.abs(y1 - y0);
        for (int i = 0; i < HALVINGS; i++) {
            double x = x0 + (x1 - x0) / 2;
            double y = at(x);
            if (Math.abs(y - y0) > Math.abs(y1 - y)) {
                x1 = x;
                y1 = y;
            } else {
                x0 = x;
                y0 = y;
            }
        }
        double after = Math.abs(y1 - y0);
        unbounded |= !(after <= GROWTH * before);
        return !(after <= before / 2);
    }
}
