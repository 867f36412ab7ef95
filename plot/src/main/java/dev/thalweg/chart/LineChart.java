package dev.thalweg.chart;

import dev.thalweg.scene.Scene;
import java.util.List;
import java.util.stream.DoubleStream;

/// Curves over one pair of axes.
///
/// @param curves   in drawing order, at least one
/// @param logY     whether equal factors are equally high
/// @param captions the words around it
/// @param size     of the figure
public record LineChart(List<Curve> curves, boolean logY, Captions captions, Size size) {
    private static final double HEADROOM = 0.05;

    public Scene scene() {
        Scale x = new LinearScale(Interval.covering(curves.stream().flatMapToDouble(curve -> curve.points().xs())));
        Scale y = logY ? logScale() : linearScale();
        Ticks yTicks = AxisFit.vertical(y, size.height() - 80);
        Ticks xTicks = AxisFit.horizontal(x, size.width() - 80);
        Panel panel = new Panel(Margins.panel(size, xTicks, yTicks, captions, 0), x, y);
        Canvas canvas = new Canvas();
        Axes axes = new Axes(panel, xTicks, yTicks, captions);
        axes.drawGrid(canvas);
        axes.draw(canvas);
        for (int i = 0; i < curves.size(); i++) {
            new LineMark(curves.get(i).points(), Theme.series(i)).draw(panel, canvas);
        }
        new Legend(curves).draw(panel, canvas);
        return canvas.scene(size);
    }

    public LineChart withCurves(List<Curve> value) {
        return new LineChart(List.copyOf(value), logY, captions, size);
    }

    public LineChart withLogY() {
        return new LineChart(curves, true, captions, size);
    }

    public LineChart withCaptions(Captions value) {
        return new LineChart(curves, logY, value, size);
    }

    public LineChart withSize(Size value) {
        return new LineChart(curves, logY, captions, value);
    }

    private Scale linearScale() {
        return new LinearScale(Interval.covering(curves.stream().map(Curve::range)
                .flatMapToDouble(range -> DoubleStream.of(range.low(), range.high()))).padded(HEADROOM));
    }

    private Scale logScale() {
        double[] logs = curves.stream().flatMapToDouble(curve -> curve.points().ys()).filter(value -> value > 0 && Double.isFinite(value))
                .map(Math::log10).toArray();
        if (logs.length == 0) {
            throw new IllegalArgumentException("a logarithmic axis needs values above 0, and no value here is; leave out logY()");
        }
        Interval decades = Interval.covering(DoubleStream.of(logs)).padded(HEADROOM);
        return new LogScale(new Interval(Math.pow(10, decades.low()), Math.pow(10, decades.high())));
    }
}
