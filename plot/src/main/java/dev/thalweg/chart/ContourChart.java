package dev.thalweg.chart;

import dev.thalweg.scene.Scene;
import java.util.List;
import java.util.stream.Stream;

/// A function of two variables from above, with paths and minima on it.
///
/// @param field    its values
/// @param log      whether the levels are spaced by equal factors
/// @param paths    ways of descents, each with at least one point
/// @param minima   known minima
/// @param name     of the function, above the colour bar; empty for none
/// @param captions the words around it
/// @param size     of the figure
public record ContourChart(HeightField field, boolean log, List<Points> paths, List<Place> minima, String name, Captions captions,
        Size size) {
    public Scene scene() {
        Scale x = new LinearScale(field.x());
        Scale y = new LinearScale(field.y());
        Levels levels = log ? Levels.log(field) : Levels.linear(field);
        ColorBar bar = new ColorBar(levels, name);
        Ticks yTicks = AxisFit.vertical(y, size.height() - 90);
        double room = bar.room(size.height() - 90);
        Ticks xTicks = AxisFit.horizontal(x, size.width() - 80 - room);
        Panel panel = new Panel(Margins.panel(size, xTicks, yTicks, captions, room), x, y);
        Canvas canvas = new Canvas();
        new ContourMark(field, levels).draw(panel, canvas);
        new Axes(panel, xTicks, yTicks, captions).draw(canvas);
        bar.draw(panel.area(), canvas);
        paths.forEach(path -> new PathMark(path).draw(panel, canvas));
        minima.forEach(place -> new StarMark(place).draw(panel, canvas));
        return canvas.scene(size);
    }

    public ContourChart withField(HeightField value) {
        return new ContourChart(value, log, paths, minima, name, captions, size);
    }

    public ContourChart withLog() {
        return new ContourChart(field, true, paths, minima, name, captions, size);
    }

    public ContourChart withPath(Points path) {
        return new ContourChart(field, log, Stream.concat(paths.stream(), Stream.of(path)).toList(), minima, name, captions, size);
    }

    public ContourChart withMinimum(Place place) {
        return new ContourChart(field, log, paths, Stream.concat(minima.stream(), Stream.of(place)).toList(), name, captions, size);
    }

    public ContourChart withName(String value) {
        return new ContourChart(field, log, paths, minima, value, captions, size);
    }

    public ContourChart withCaptions(Captions value) {
        return new ContourChart(field, log, paths, minima, name, value, size);
    }

    public ContourChart withSize(Size value) {
        return new ContourChart(field, log, paths, minima, name, captions, value);
    }
}
