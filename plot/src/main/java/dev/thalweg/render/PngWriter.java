package dev.thalweg.render;

import dev.thalweg.scene.Scene;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/// Writes a scene as PNG: with a palette where 256 colours do (a third of the size), else in true colour.
///
/// Source: Portable Network Graphics specification, third edition.
public final class PngWriter {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int TRUE_COLOR = 2;
    private static final int INDEXED = 3;
    private static final double CSS_PIXELS_PER_METRE = 96 / 0.0254;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PngWriter() {
    }

    /// @param scale device pixels to one CSS pixel
    public static byte[] write(Scene scene, double scale) {
        Pixels pixels = Rasterizer.paint(scene, scale);
        return encode(pixels.colors(), pixels.width(), scale);
    }

    /// @param pixels `0xrrggbb`, row by row
    static byte[] encode(int[] pixels, int width, double scale) {
        PngWriter writer = new PngWriter();
        writer.out.writeBytes(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
        Optional<Palette> palette = Palette.of(pixels);
        writer.header(width, pixels.length / width, palette.isPresent() ? INDEXED : TRUE_COLOR);
        writer.density(scale);
        palette.ifPresent(writer::palette);
        writer.chunk("IDAT", palette.map(found -> PngRows.indexed(pixels, width, found)).orElseGet(() -> PngRows.trueColor(pixels, width)));
        writer.chunk("IEND", new byte[0]);
        return writer.out.toByteArray();
    }

    private void header(int width, int height, int colorType) {
        chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) colorType).array());
    }

    private void density(double scale) {
        int perMetre = (int) Math.round(CSS_PIXELS_PER_METRE * scale);
        chunk("pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
    }

    private void palette(Palette palette) {
        ByteBuffer colors = ByteBuffer.allocate(3 * palette.size());
        for (int i = 0; i < palette.size(); i++) {
            int color = palette.color(i);
            colors.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
        }
        chunk("PLTE", colors.array());
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name).put(data).putInt((int) crc.getValue()).array());
    }
}
