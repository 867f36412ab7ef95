package dev.thalweg.plot;

import dev.thalweg.chart.ContourChart;
import dev.thalweg.chart.Numbers;
import dev.thalweg.chart.Place;
import dev.thalweg.chart.Points;
import dev.thalweg.chart.Size;
import dev.thalweg.scene.Scene;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/// A function of two variables from above. Every option gives a new plot.
public final class ContourPlot implements Figure {
    private final DoubleBinaryOperator f;
    private final ContourChart chart;
    private final String steps;
    private final String end;

    ContourPlot(DoubleBinaryOperator f, ContourChart chart) {
        this(f, chart, "", "");
    }

    /// @param steps how many the last path has; empty without one
    /// @param end   the value at its end
    private ContourPlot(DoubleBinaryOperator f, ContourChart chart, String steps, String end) {
        this.f = f;
        this.chart = chart;
        this.steps = steps;
        this.end = end;
    }

    /// Spaces the levels by equal factors, of the value itself if it is above 0 and comes near it, else of the value above the lowest.
    public ContourPlot log() {
        return with(chart.withLog());
    }

    /// Draws the way of a descent.
    ///
    /// @param points one `{x, y}` for each step, the start first; a non-finite one is a gap
    /// @throws IllegalArgumentException if there is no point, or one has not two coordinates
    public ContourPlot path(double[][] points) {
        Points path = PathPoints.of(points);
        int last = path.size() - 1;
        return path(path, valueAt(path.x(last), path.y(last)));
    }

    /// Marks a known minimum with a star.
    ///
    /// @throws IllegalArgumentException if a coordinate is not finite
    public ContourPlot minimum(double x, double y) {
        if (!Double.isFinite(x + y)) {
            throw new IllegalArgumentException("cannot mark a minimum at (%s, %s): its coordinates must be finite".formatted(x, y));
        }
        return with(chart.withMinimum(new Place(x, y)).withField(chart.field().alsoReaching(valueAt(x, y))));
    }

    /// Names the function, above the colour bar.
    public ContourPlot label(String name) {
        return with(chart.withName(Objects.requireNonNull(name, "the label is null")));
    }

    public ContourPlot title(String title) {
        return with(chart.withCaptions(chart.captions().withTitle(Objects.requireNonNull(title, "the title is null"))));
    }

    public ContourPlot xLabel(String label) {
        return with(chart.withCaptions(chart.captions().withX(Objects.requireNonNull(label, "the label is null"))));
    }

    public ContourPlot yLabel(String label) {
        return with(chart.withCaptions(chart.captions().withY(Objects.requireNonNull(label, "the label is null"))));
    }

    /// Sets the size in CSS pixels.
    public ContourPlot size(int width, int height) {
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
        return (title.isEmpty() ? "" : title + ": ") + "contour of " + symbol()
                + (steps.isEmpty() ? "" : ", " + steps + ", " + symbol() + " = " + end);
    }

    @Override
    public String toString() {
        return alt();
    }

    private String symbol() {
        return chart.name().isEmpty() ? "f" : chart.name();
    }

    private ContourPlot path(Points path, double value) {
        int steps = path.size() - 1;
        return new ContourPlot(f, chart.withPath(path).withField(chart.field().alsoReaching(value)),
                steps + (steps == 1 ? " step" : " steps"), Numbers.brief(value));
    }

    private double valueAt(double x, double y) {
        return Double.isFinite(x + y) ? f.applyAsDouble(x, y) : Double.NaN;
    }

    private ContourPlot with(ContourChart changed) {
        return new ContourPlot(f, changed, steps, end);
    }
}
