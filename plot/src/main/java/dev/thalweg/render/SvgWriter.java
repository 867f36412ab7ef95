package dev.thalweg.render;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.Scene;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Typeface;
import java.util.Locale;

/// Writes a scene as one self-contained SVG element; its user unit is a tenth of a CSS pixel, so that coordinates are whole numbers.
///
/// Text is written as outlines: the picture is then the same in every viewer and converter, whatever fonts it has, and
/// superscripts sit where the layout put them. What the figure says is in its `<title>`, for readers that cannot see it.
public final class SvgWriter {
    private static final int UNITS = 10;
    /// In CSS pixels; not visible, and it halves the file of a contour plot.
    private static final double TOLERANCE = 0.12;
    /// Letters keep this many steps to the em: finer than the grid of the drawing, since they are scaled.
    private static final int LETTER_STEPS = 512;

    private final StringBuilder out = new StringBuilder();

    private SvgWriter() {
    }

    /// @param alt one line that says what the figure shows
    public static String write(Scene scene, String alt) {
        SvgWriter writer = new SvgWriter();
        writer.open(scene, alt);
        scene.items().forEach(writer::item);
        return writer.out.append("</svg>\n").toString();
    }

    private void open(Scene scene, String alt) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                .formatted(scene.width(), scene.height(), scene.width() * UNITS, scene.height() * UNITS));
        out.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>").append(escape(alt)).append("</title>\n");
        out.append("<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>\n".formatted(scene.width() * UNITS, scene.height() * UNITS));
    }

    private void item(Item item) {
        switch (item) {
            case Item.Fill(Outline outline, Color color) -> path(paint("fill", color), lines(outline));
            case Item.Stroke(Outline outline, var pen) ->
                path("fill=\"none\" " + paint("stroke", pen.color()) + " stroke-width=\""
                        + number(pen.width() * UNITS) + '"', lines(outline));
            case Item.Text text -> text(text);
        }
    }

    private void text(Item.Text text) {
        TextStyle style = text.style();
        PathData letters = new PathData((double) LETTER_STEPS / Typeface.EM);
        style.face().outline(text.string()).sendTo(letters);
        String place = "translate(" + Math.round(text.startX() * UNITS) + ' ' + Math.round(text.startY() * UNITS) + ')'
                + (style.upwards() ? "rotate(-90)" : "") + "scale(" + number(style.size() * UNITS / LETTER_STEPS) + ')';
        path(paint("fill", style.color()) + " transform=\"" + place + '"', letters.toString());
    }

    private static String lines(Outline outline) {
        PathData data = new PathData(UNITS);
        Simplifier simplifier = new Simplifier(data, TOLERANCE);
        outline.sendTo(simplifier);
        simplifier.finish();
        return data.toString();
    }

    private void path(String attributes, String data) {
        if (!data.isEmpty()) {
            out.append("<path ").append(attributes).append(" d=\"").append(data).append("\"/>\n");
        }
    }

    private static String paint(String attribute, Color color) {
        String paint = "%s=\"#%06x\"".formatted(attribute, color.rgb());
        return color.opacity() < 1 ? paint + ' ' + attribute + "-opacity=\"" + number(color.opacity()) + '"' : paint;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
