package dev.thalweg.plot;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.chart.Captions;
import dev.thalweg.chart.ContourChart;
import dev.thalweg.chart.Curve;
import dev.thalweg.chart.CurveSampler;
import dev.thalweg.chart.FieldSampler;
import dev.thalweg.chart.Interval;
import dev.thalweg.chart.LineChart;
import dev.thalweg.chart.Points;
import dev.thalweg.chart.Size;
import dev.thalweg.optim.Trace;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Figures of functions and of numbers. Made to be imported statically: `plot(Math::sin, -6, 6)`.
public final class Plots {
    private static final Size LINES = new Size(640, 400);
    private static final Size CONTOUR = new Size(640, 480);

    private Plots() {
    }

    /// Draws a function of one variable; where it has no finite value, the line has a gap.
    ///
    /// @throws IllegalArgumentException if the interval is empty, or the function throws or has no finite value in it
    public static LinePlot plot(DoubleUnaryOperator f, double from, double to) {
        Interval domain = interval("x", from, to);
        return lines(CurveSampler.sample(f, domain), domain);
    }

    /// Draws several functions of one variable over the same axes.
    public static LinePlot plot(double from, double to, DoubleUnaryOperator first, DoubleUnaryOperator... others) {
        LinePlot plot = plot(first, from, to);
        for (DoubleUnaryOperator other : others) {
            plot = plot.and(other);
        }
        return plot;
    }

    /// Draws values over their index, such as the losses of a training; a non-finite value is a gap.
    public static LinePlot plot(double[] ys) {
        return plot(IntStream.range(0, ys.length).asDoubleStream().toArray(), ys);
    }

    /// Draws the values of a descent over its steps.
    public static LinePlot plot(Trace trace) {
        return plot(trace.values()).xLabel("step");
    }

    /// Draws a line through points; a non-finite coordinate is a gap.
    ///
    /// @throws IllegalArgumentException if the lengths differ, or no point is finite
    public static LinePlot plot(double[] xs, double[] ys) {
        Points points = Points.of(xs, ys);
        return lines(LinePlot.drawable(points), Interval.covering(points.xs()));
    }

    /// Draws a function of two variables from above, in bands of colour.
    ///
    /// Cost: 14,641 calls of the function, at most three times that where it has kinks or jumps.
    ///
    /// @throws IllegalArgumentException if the rectangle is empty, or the function throws or has no finite value in it
    public static ContourPlot contour(DoubleBinaryOperator f, double x0, double x1, double y0, double y1) {
        var field = FieldSampler.sample(f, interval("x", x0, x1), interval("y", y0, y1));
        return new ContourPlot(f, new ContourChart(field, false, List.of(), List.of(), "", new Captions("", "x", "y"), CONTOUR));
    }

    /// Draws a function of an array of two numbers from above, in bands of colour.
    ///
    /// @see #contour(DoubleBinaryOperator, double, double, double, double)
    public static ContourPlot contour(ToDoubleFunction<double[]> f, double x0, double x1, double y0, double y1) {
        DoubleBinaryOperator spread = (x, y) -> f.applyAsDouble(new double[] {x, y});
        return contour(spread, x0, x1, y0, y1);
    }

    /// Draws a computational graph, as [dev.thalweg.autodiff.Autodiff#graph] makes it: its variables, and all that the output depends on.
    ///
    /// @throws IllegalArgumentException if it has more than 40 such nodes
    public static GraphPlot plot(Graph graph) {
        return new GraphPlot(graph);
    }

    private static LinePlot lines(Curve curve, Interval domain) {
        return new LinePlot(new LineChart(List.of(curve), false, new Captions("", "", ""), LINES), domain);
    }

    private static Interval interval(String axis, double from, double to) {
        try {
            return new Interval(from, to);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot draw for %s from %s to %s: the range needs a finite start below a finite end"
                    .formatted(axis, from, to), e);
        }
    }
}
