package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.Scene;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RasterizerTest {
    private static final Color BLACK = Color.of("#000000");
    private static final int SIDE = 200;

    static {
        // Java2D, the other opinion, must not look for a display.
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void coverageIsArea() {
        assertEquals(30.5 * 20.25, ink(fill(Outline.rectangle(10.25, 20.5, 30.5, 20.25))), 0.5);
        assertEquals(Math.PI * 50 * 50, ink(fill(new OutlineBuilder().circle(100.3, 99.7, 50).build())), 0.003 * Math.PI * 50 * 50);
    }

    @Test
    void aSubpathThatTurnsTheOtherWayIsAHole() {
        Outline ring = new OutlineBuilder().move(20, 20).line(120, 20).line(120, 120).line(20, 120).shut()
                .move(50, 50).line(50, 90).line(90, 90).line(90, 50).shut().build();
        assertEquals(100 * 100 - 40 * 40, ink(fill(ring)), 1e-6);
    }

    @Test
    void overlapsDoNotCountTwice() {
        Outline twice = new OutlineBuilder().move(20, 20).line(120, 20).line(120, 120).line(20, 120).shut()
                .move(50, 50).line(150, 50).line(150, 150).line(50, 150).shut().build();
        assertEquals(2 * 100 * 100 - 70 * 70, ink(fill(twice)), 1e-6);
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        assertEquals(SIDE * SIDE, ink(fill(Outline.rectangle(-500, -500, 2000, 2000))), 1e-6);
        assertEquals(100 * 100 / 2.0, ink(fill(new OutlineBuilder().move(-100, 0).line(100, 0).line(-100, 200).shut().build())), 8);
        assertEquals(0, ink(fill(Outline.rectangle(300, 10, 50, 50))));
    }

    @Test
    void aLineIsAsWideAsItsPenWithRoundEnds() {
        Item line = new Item.Stroke(Outline.segment(50, 60, 130, 120), new Pen(BLACK, 6));
        assertEquals(100 * 6 + Math.PI * 3 * 3, ink(line), 6);
    }

    @Test
    void java2dSeesTheSame() {
        for (int seed = 0; seed < 40; seed++) {
            Outline outline = wander(seed);
            double width = 0.6 + seed % 7;
            assertClose(seed, Rasterizer.paint(scene(fill(outline)), 1.5).colors(), java2d(outline, 0));
            Item stroke = new Item.Stroke(outline, new Pen(BLACK, width));
            assertClose(seed, Rasterizer.paint(scene(stroke), 1.5).colors(), java2d(outline, width));
        }
    }

    private static void assertClose(int seed, int[] ours, int[] theirs) {
        double squares = 0;
        int furthest = 0;
        for (int i = 0; i < ours.length; i++) {
            int difference = Math.abs((ours[i] & 0xff) - (theirs[i] & 0xff));
            squares += difference * difference;
            furthest = Math.max(furthest, difference);
        }
        String what = "seed " + seed + ": a pixel is off by " + furthest + ", root mean square " + Math.sqrt(squares / ours.length);
        assertTrue(furthest < 40 && Math.sqrt(squares / ours.length) < 1.5, what);
    }

    private static int[] java2d(Outline outline, double width) {
        BufferedImage image = new BufferedImage(SIDE * 3 / 2, SIDE * 3 / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(1.5, 1.5);
        graphics.setColor(java.awt.Color.BLACK);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outline.sendTo(new Outline.Sink() {
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
        });
        if (width == 0) {
            graphics.fill(path);
        } else {
            graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            // Java2D widens a curve by moving its control points, which is up to a pixel off: it gets the curve as short lines.
            Path2D flat = new Path2D.Double();
            flat.append(path.getPathIterator(null, 0.005), false);
            graphics.draw(flat);
        }
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// A random mixture of lines and curves, some of it outside, closed or not.
    private static Outline wander(int seed) {
        Random random = new Random(seed);
        OutlineBuilder outline = new OutlineBuilder().move(random.nextDouble(SIDE), random.nextDouble(SIDE));
        for (int i = 0; i < 12; i++) {
            if (i % 3 == 0) {
                outline.quadTo(random.nextDouble(-50, 250), random.nextDouble(-50, 250), random.nextDouble(SIDE), random.nextDouble(SIDE));
            } else {
                outline.lineTo(random.nextDouble(-50, 250), random.nextDouble(-50, 250));
            }
        }
        return seed % 2 == 0 ? outline.shut().build() : outline.build();
    }

    private static Item fill(Outline outline) {
        return new Item.Fill(outline, BLACK);
    }

    private static Scene scene(Item item) {
        return new Scene(SIDE, SIDE, List.of(item));
    }

    /// The covered area in square pixels.
    private static double ink(Item item) {
        double sum = 0;
        for (int color : Rasterizer.paint(scene(item), 1).colors()) {
            sum += 1 - (color & 0xff) / 255.0;
        }
        return sum;
    }
}
