package dev.thalweg.render;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.Scene;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Transformed;
import dev.thalweg.scene.Typeface;

/// Paints a scene on white pixels.
final class Rasterizer {
    /// In device pixels; below what sixteen scan lines can show.
    private static final double TOLERANCE = 0.04;

    private final Pixels pixels;
    private final double scale;

    private Rasterizer(Pixels pixels, double scale) {
        this.pixels = pixels;
        this.scale = scale;
    }

    /// @param scale device pixels to one CSS pixel
    static Pixels paint(Scene scene, double scale) {
        Pixels pixels = new Pixels((int) Math.round(scene.width() * scale), (int) Math.round(scene.height() * scale));
        Rasterizer rasterizer = new Rasterizer(pixels, scale);
        scene.items().forEach(rasterizer::item);
        return pixels;
    }

    private void item(Item item) {
        switch (item) {
            case Item.Fill(Outline outline, Color color) -> fill(outline, color);
            case Item.Stroke(Outline outline, Pen pen) -> stroke(outline, pen);
            case Item.Text text -> text(text);
        }
    }

    private void fill(Outline outline, Color color) {
        Filler filler = filler();
        Simplifier simplifier = new Simplifier(filler, TOLERANCE);
        outline.sendTo(Transformed.of(new Flattener(simplifier), scale, 0, 0));
        simplifier.finish();
        filler.paint(pixels, color);
    }

    private void stroke(Outline outline, Pen pen) {
        Filler filler = filler();
        if (HairlineSnap.suits(outline)) {
            outline.sendTo(Transformed.of(new HairlineSnap(filler, pen.width() * scale), scale, 0, 0));
        } else {
            Stroker stroker = new Stroker(filler, pen.width() * scale);
            Simplifier simplifier = new Simplifier(stroker, TOLERANCE);
            outline.sendTo(Transformed.of(new Flattener(simplifier), scale, 0, 0));
            simplifier.finish();
            stroker.finish();
        }
        filler.paint(pixels, pen.color());
    }

    private void text(Item.Text text) {
        TextStyle style = text.style();
        Filler filler = filler();
        Flattener letters = new Flattener(filler);
        double size = style.size() / Typeface.EM * scale;
        double x = text.startX() * scale;
        double y = text.startY() * scale;
        style.face().outline(text.string())
                .sendTo(style.upwards() ? Transformed.upwards(letters, size, x, y) : Transformed.of(letters, size, x, y));
        filler.paint(pixels, style.color());
    }

    private Filler filler() {
        return new Filler(pixels.width(), pixels.height());
    }
}
