package dev.thalweg.render;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.Scene;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Typeface;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// Paints a scene on white pixels with Java2D. Letters are filled as shapes: no font code of the JDK draws anything.
final class Rasterizer {
    private final Graphics2D graphics;
    private final double scale;

    private Rasterizer(Graphics2D graphics, double scale) {
        this.graphics = graphics;
        this.scale = scale;
    }

    static BufferedImage paint(Scene scene, double scale) {
        int width = (int) Math.round(scene.width() * scale);
        int height = (int) Math.round(scene.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Rasterizer rasterizer = new Rasterizer(graphics, scale);
        scene.items().forEach(rasterizer::item);
        graphics.dispose();
        return image;
    }

    private void item(Item item) {
        switch (item) {
            case Item.Fill(Outline outline, Color color) -> fill(shape(outline, new AffineTransform()), color);
            case Item.Stroke(Outline outline, Pen pen) -> stroke(outline, pen);
            case Item.Text text -> text(text);
        }
    }

    private void fill(Path2D shape, Color color) {
        graphics.setColor(ink(color));
        shape.transform(AffineTransform.getScaleInstance(scale, scale));
        graphics.fill(shape);
    }

    private void stroke(Outline outline, Pen pen) {
        Path2D path = shape(outline, AffineTransform.getScaleInstance(scale, scale));
        graphics.setColor(ink(pen.color()));
        if (HairlineSnap.isUpright(path)) {
            HairlineSnap snap = new HairlineSnap(pen.width(), scale);
            graphics.setStroke(new BasicStroke(snap.width(), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
            graphics.draw(snap.align(path));
        } else {
            graphics.setStroke(new BasicStroke((float) (pen.width() * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(path);
        }
    }

    private void text(Item.Text text) {
        TextStyle style = text.style();
        AffineTransform place = AffineTransform.getTranslateInstance(text.startX(), text.startY());
        if (style.upwards()) {
            place.rotate(-Math.PI / 2);
        }
        place.scale(style.size() / Typeface.EM, style.size() / Typeface.EM);
        fill(shape(style.face().outline(text.string()), place), style.color());
    }

    private static Path2D shape(Outline outline, AffineTransform transform) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outline.sendTo(new PathSink(path));
        path.transform(transform);
        return path;
    }

    private static java.awt.Color ink(Color color) {
        return new java.awt.Color(color.red(), color.green(), color.blue(), (int) Math.round(255 * color.opacity()));
    }

    private record PathSink(Path2D path) implements Outline.Sink {
        @Override
        public void moveTo(double x, double y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            path.lineTo(x, y);
        }

        @Override
        public void quadTo(double controlX, double controlY, double x, double y) {
            path.quadTo(controlX, controlY, x, y);
        }

        @Override
        public void close() {
            path.closePath();
        }
    }
}
