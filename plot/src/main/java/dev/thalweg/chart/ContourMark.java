package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;
import java.util.List;

/// The bands of a field in colour, with thin light lines between them.
///
/// Each level paints all that is at least that high over the levels below: neighbours share no edge, so no seam can show.
///
/// @param field  the values
/// @param levels where the colours change
record ContourMark(HeightField field, Levels levels) implements Mark {
    private static final Pen LINE = new Pen(Color.WHITE.withOpacity(0.3), 0.75);
    /// Loops smaller than this, in square pixels, are dust.
    private static final double DUST = 1.5;

    @Override
    public void draw(Panel panel, Canvas canvas) {
        Rect area = panel.area();
        canvas.fill(Outline.rectangle(area.x(), area.y(), area.width(), area.height()), Theme.NOTHING);
        double[] bounds = levels.bounds().stream().mapToDouble(Double::doubleValue).limit(levels.bands()).toArray();
        bounds[0] = Double.NEGATIVE_INFINITY;
        Isolines isolines = new Isolines(field.map(levels::height), bounds);
        OutlineBuilder lines = new OutlineBuilder();
        for (int band = 0; band < levels.bands(); band++) {
            OutlineBuilder region = new OutlineBuilder();
            for (Loop loop : visible(isolines.at(band), area)) {
                loop.addRegion(region, area);
                if (band > 0) {
                    loop.addLines(lines, area);
                }
            }
            canvas.fill(region.build(), color(band, levels));
        }
        canvas.stroke(lines.build(), LINE);
    }

    static Color color(int band, Levels levels) {
        return ColorMap.viridis(levels.bands() == 1 ? 0.5 : band / (levels.bands() - 1.0));
    }

    private static List<Loop> visible(List<Loop> loops, Rect area) {
        return loops.stream().filter(loop -> Math.abs(loop.area()) * area.width() * area.height() >= DUST).toList();
    }
}
