package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.Scene;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    private static final int COLOR_TYPE = 25;

    @Test
    void aPictureOfFewColorsIsIndexedAndExact() throws IOException {
        int[] pixels = IntStream.range(0, 64 * 48).map(i -> 0x010203 * (i % 80)).toArray();
        byte[] png = PngWriter.encode(pixels, 64, 1.5);
        assertEquals(3, png[COLOR_TYPE]);
        assertArrayEquals(pixels, decode(png));
    }

    @Test
    void aPictureOfManyColorsKeepsThemAll() throws IOException {
        int[] noise = new Random(7).ints(120 * 90, 0, 0x1000000).toArray();
        int[] gradient = IntStream.range(0, 256 * 256).map(i -> (i % 256) << 16 | (i / 256) << 8 | (i % 256 ^ i / 256)).toArray();
        for (int[] pixels : List.of(noise, gradient)) {
            int width = pixels == noise ? 120 : 256;
            byte[] png = PngWriter.encode(pixels, width, 1);
            assertEquals(2, png[COLOR_TYPE]);
            assertArrayEquals(pixels, decode(png));
        }
    }

    @Test
    void aSmallMarkKeepsItsColorAmongManyOthers() throws IOException {
        int[] pixels = IntStream.range(0, 400 * 300).map(i -> 0x003000 + i % 400 * 255 / 400 + (i / 400 / 100 << 8)).toArray();
        for (int i = 0; i < 30; i++) {
            pixels[150 * 400 + 100 + i] = 0xff3b55;
        }
        byte[] png = PngWriter.encode(pixels, 400, 1);
        assertEquals(3, png[COLOR_TYPE]);
        assertEquals(0xff3b55, decode(png)[150 * 400 + 110]);
    }

    @Test
    void shapesLandWhereTheSceneSays() throws IOException {
        Color orange = Color.of("#ff8a3c");
        Scene scene = new Scene(200, 160, List.of(
                new Item.Fill(Outline.rectangle(20, 20, 60, 40), orange),
                new Item.Fill(new OutlineBuilder().circle(150, 100, 30).build(), Color.of("#2f6fd6"))));
        byte[] png = PngWriter.write(scene, 1.5);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(300, image.getWidth());
        assertEquals(240, image.getHeight());
        assertEquals(0xffffffff, image.getRGB(5, 5));
        assertEquals(0xffff8a3c, image.getRGB(31, 31));
        assertEquals(0xffff8a3c, image.getRGB(118, 88));
        assertEquals(0xffffffff, image.getRGB(122, 92));
        assertEquals(0xff2f6fd6, image.getRGB(225, 150));
        assertEquals(0xffffffff, image.getRGB(225, 100));
    }

    @Test
    void uprightLinesAreCrispAtEveryScale() throws IOException {
        Color ink = Color.of("#2b3440");
        Scene scene = new Scene(200, 160, List.of(new Item.Stroke(Outline.segment(33.3, 10, 33.3, 150), new Pen(ink, 1))));
        for (double scale : new double[] {1, 1.25, 1.5, 2, 3}) {
            int[] pixels = decode(PngWriter.write(scene, scale));
            assertTrue(IntStream.of(pixels).allMatch(color -> color == 0xffffff || color == ink.rgb()), "grey pixels at scale " + scale);
            assertTrue(IntStream.of(pixels).anyMatch(color -> color == ink.rgb()), "no line at scale " + scale);
        }
    }

    private static int[] decode(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).map(color -> color & 0xffffff).toArray();
    }
}
