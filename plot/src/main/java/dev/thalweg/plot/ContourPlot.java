package dev.thalweg.plot;

import dev.thalweg.chart.Captions;
import dev.thalweg.chart.ContourChart;
import dev.thalweg.chart.Numbers;
import dev.thalweg.chart.Points;
import dev.thalweg.chart.Size;
import dev.thalweg.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/// A function of two variables from above. Every option gives a new plot.
public final class ContourPlot implements Figure {
    private final DoubleBinaryOperator f;
    private final ContourChart chart;
    private final String journey;

    /// @param journey what the last path did, for [#alt()]; empty without one
    ContourPlot(DoubleBinaryOperator f, ContourChart chart, String journey) {
        this.f = f;
        this.chart = chart;
        this.journey = journey;
    }

    /// Spaces the levels by equal factors, of the value itself if it is above 0 and comes near it, else of the value above the lowest.
    public ContourPlot log() {
        return with(new ContourChart(chart.field(), true, chart.paths(), chart.minima(), chart.name(), chart.captions(), chart.size()));
    }

    /// Draws the way of a descent.
    ///
    /// @param points one `{x, y}` for each step, the start first; a non-finite one is a gap
    /// @throws IllegalArgumentException if there is no point, or one has not two coordinates
    public ContourPlot path(double[][] points) {
        Points path = points(points);
        double value = valueAt(path.x(path.size() - 1), path.y(path.size() - 1));
        int steps = path.size() - 1;
        String end = ", " + steps + (steps == 1 ? " step, " : " steps, ") + symbol() + " = " + Numbers.brief(value);
        List<Points> paths = new ArrayList<>(chart.paths());
        paths.add(path);
        return new ContourPlot(f, new ContourChart(chart.field().alsoReaching(value), chart.log(), List.copyOf(paths), chart.minima(),
                chart.name(), chart.captions(), chart.size()), end);
    }

    /// Marks a known minimum with a star.
    ///
    /// @throws IllegalArgumentException if a coordinate is not finite
    public ContourPlot minimum(double x, double y) {
        if (!Double.isFinite(x + y)) {
            throw new IllegalArgumentException("cannot mark a minimum at (%s, %s): its coordinates must be finite".formatted(x, y));
        }
        Points minima = Points.of(append(chart.minima().xs().toArray(), x), append(chart.minima().ys().toArray(), y));
        return with(new ContourChart(chart.field().alsoReaching(valueAt(x, y)), chart.log(), chart.paths(), minima, chart.name(),
                chart.captions(), chart.size()));
    }

    /// Names the function, above the colour bar.
    public ContourPlot label(String name) {
        Objects.requireNonNull(name, "the label is null");
        return with(new ContourChart(chart.field(), chart.log(), chart.paths(), chart.minima(), name, chart.captions(), chart.size()));
    }

    public ContourPlot title(String title) {
        Objects.requireNonNull(title, "the title is null");
        return with(chart.captions().withTitle(title));
    }

    public ContourPlot xLabel(String label) {
        Objects.requireNonNull(label, "the label is null");
        return with(chart.captions().withX(label));
    }

    public ContourPlot yLabel(String label) {
        Objects.requireNonNull(label, "the label is null");
        return with(chart.captions().withY(label));
    }

    /// Sets the size in CSS pixels.
    public ContourPlot size(int width, int height) {
        return with(new ContourChart(chart.field(), chart.log(), chart.paths(), chart.minima(), chart.name(), chart.captions(), new Size(width, height)));
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
        return (title.isEmpty() ? "" : title + ": ") + "contour of " + symbol() + journey;
    }

    @Override
    public String toString() {
        return alt();
    }

    private String symbol() {
        return chart.name().isEmpty() ? "f" : chart.name();
    }

    private double valueAt(double x, double y) {
        return Double.isFinite(x + y) ? f.applyAsDouble(x, y) : Double.NaN;
    }

    private ContourPlot with(ContourChart changed) {
        return new ContourPlot(f, changed, journey);
    }

    private ContourPlot with(Captions captions) {
        return with(new ContourChart(chart.field(), chart.log(), chart.paths(), chart.minima(), chart.name(), captions, chart.size()));
    }

    private static Points points(double[][] points) {
        if (points.length == 0) {
            throw new IllegalArgumentException("a path needs at least one point; found none");
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != 2) {
                throw new IllegalArgumentException("a path on a contour plot needs points of 2 coordinates; point %d has %d"
                        .formatted(i, points[i].length));
            }
        }
        return Points.of(IntStream.range(0, points.length).mapToDouble(i -> points[i][0]).toArray(),
                IntStream.range(0, points.length).mapToDouble(i -> points[i][1]).toArray());
    }

    private static double[] append(double[] values, double value) {
        double[] longer = java.util.Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return longer;
    }
}
