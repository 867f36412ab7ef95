package dev.thalweg.chart;

import dev.thalweg.scene.Scene;
import java.util.List;

/// A function of two variables from above, with paths and minima on it.
///
/// @param field    its values
/// @param log      whether the levels are spaced by equal factors
/// @param paths    ways of descents, each with at least one point
/// @param minima   known minima
/// @param name     of the function, above the colour bar; empty for none
/// @param captions the words around it
/// @param size     of the figure
public record ContourChart(HeightField field, boolean log, List<Points> paths, Points minima, String name, Captions captions, Size size) {
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
        for (int i = 0; i < minima.size(); i++) {
            new StarMark(minima.x(i), minima.y(i)).draw(panel, canvas);
        }
        return canvas.scene(size);
    }
}
