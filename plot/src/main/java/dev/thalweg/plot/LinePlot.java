package dev.thalweg.plot;

import dev.thalweg.chart.Curve;
import dev.thalweg.chart.CurveSampler;
import dev.thalweg.chart.Interval;
import dev.thalweg.chart.LineChart;
import dev.thalweg.chart.Numbers;
import dev.thalweg.chart.Points;
import dev.thalweg.chart.Size;
import dev.thalweg.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines over one pair of axes. Every option gives a new plot.
public final class LinePlot implements Figure {
    private final LineChart chart;
    private final Interval domain;

    /// @param domain where functions that join the plot are drawn
    LinePlot(LineChart chart, Interval domain) {
        this.chart = chart;
        this.domain = domain;
    }

    /// Adds a function over the same x.
    public LinePlot and(DoubleUnaryOperator f) {
        return and(CurveSampler.sample(f, domain));
    }

    /// Adds values over their index.
    public LinePlot and(double[] ys) {
        return and(IntStream.range(0, ys.length).asDoubleStream().toArray(), ys);
    }

    /// Adds a line through points.
    public LinePlot and(double[] xs, double[] ys) {
        return and(drawable(Points.of(xs, ys)));
    }

    /// Names the line that was added last, in a legend.
    public LinePlot label(String name) {
        List<Curve> curves = new ArrayList<>(chart.curves());
        curves.addLast(curves.removeLast().labelled(Objects.requireNonNull(name, "the label is null")));
        return with(chart.withCurves(curves));
    }

    /// Draws equal factors equally high; values that are not above 0 become gaps.
    ///
    /// @throws IllegalArgumentException if no value is above 0
    public LinePlot logY() {
        LinePlot logarithmic = with(chart.withLogY());
        logarithmic.scene();
        return logarithmic;
    }

    public LinePlot title(String title) {
        return with(chart.withCaptions(chart.captions().withTitle(Objects.requireNonNull(title, "the title is null"))));
    }

    public LinePlot xLabel(String label) {
        return with(chart.withCaptions(chart.captions().withX(Objects.requireNonNull(label, "the label is null"))));
    }

    public LinePlot yLabel(String label) {
        return with(chart.withCaptions(chart.captions().withY(Objects.requireNonNull(label, "the label is null"))));
    }

    /// Sets the size in CSS pixels.
    public LinePlot size(int width, int height) {
        return with(chart.withSize(new Size(width, height)));
    }

    @Override
    public Scene scene() {
        return chart.scene();
    }

    @Override
    public int width() {
        return chart.size().width();
    }

    @Override
    public int height() {
        return chart.size().height();
    }

    @Override
    public String alt() {
        String title = chart.captions().title();
        String names = chart.curves().stream().map(Curve::label).filter(label -> !label.isEmpty()).collect(Collectors.joining(", "));
        String what = names.isEmpty() ? chart.curves().size() == 1 ? "a line" : chart.curves().size() + " lines" : names;
        return (title.isEmpty() ? "" : title + ": ") + "plot of " + what + ", x from " + Numbers.brief(domain.low())
                + " to " + Numbers.brief(domain.high());
    }

    @Override
    public String toString() {
        return alt();
    }

    static Curve drawable(Points points) {
        if (IntStream.range(0, points.size()).noneMatch(i -> Double.isFinite(points.x(i) + points.y(i)))) {
            throw new IllegalArgumentException("cannot draw a line through %d points: none of them is finite".formatted(points.size()));
        }
        return Curve.through(points);
    }

    private LinePlot and(Curve curve) {
        List<Curve> curves = new ArrayList<>(chart.curves());
        curves.add(curve);
        return with(chart.withCurves(curves));
    }

    private LinePlot with(LineChart changed) {
        return new LinePlot(changed, domain);
    }
}
