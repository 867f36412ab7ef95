package dev.thalweg.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The rows of a PNG, filtered and deflated.
final class PngRows {
    private static final int NONE = 0;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int PAETH = 4;
    private static final int[] FILTERS = {SUB, UP, PAETH};

    private PngRows() {
    }

    /// One byte to a pixel, unfiltered: neighbouring entries of a palette are not neighbouring colours.
    static byte[] indexed(int[] pixels, int width, Palette palette) {
        byte[] rows = new byte[pixels.length / width * (width + 1)];
        int at = 0;
        int color = -1;
        byte entry = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                rows[at++] = NONE;
            }
            if (pixels[i] != color) {
                color = pixels[i];
                entry = palette.entry(color);
            }
            rows[at++] = entry;
        }
        return deflate(rows);
    }

    /// Three bytes to a pixel; each row has the filter that leaves the smallest sum of absolute differences.
    static byte[] trueColor(int[] pixels, int width) {
        int bytes = 3 * width;
        int height = pixels.length / width;
        byte[] rows = new byte[height * (bytes + 1)];
        byte[] above = new byte[bytes];
        for (int y = 0; y < height; y++) {
            byte[] row = samples(pixels, y * width, width);
            byte[] best = null;
            long least = Long.MAX_VALUE;
            for (int filter : FILTERS) {
                byte[] filtered = filter(filter, row, above);
                long sum = cost(filtered);
                if (sum < least) {
                    least = sum;
                    best = filtered;
                }
            }
            System.arraycopy(best, 0, rows, y * (bytes + 1), bytes + 1);
            above = row;
        }
        return deflate(rows);
    }

    private static byte[] samples(int[] pixels, int from, int width) {
        byte[] row = new byte[3 * width];
        for (int x = 0; x < width; x++) {
            int color = pixels[from + x];
            row[3 * x] = (byte) (color >> 16);
            row[3 * x + 1] = (byte) (color >> 8);
            row[3 * x + 2] = (byte) color;
        }
        return row;
    }

    private static byte[] filter(int filter, byte[] row, byte[] above) {
        byte[] result = new byte[row.length + 1];
        result[0] = (byte) filter;
        for (int i = 0; i < row.length; i++) {
            int left = i < 3 ? 0 : row[i - 3] & 0xff;
            int up = above[i] & 0xff;
            int corner = i < 3 ? 0 : above[i - 3] & 0xff;
            int guess = filter == SUB ? left : filter == UP ? up : paeth(left, up, corner);
            result[i + 1] = (byte) (row[i] - guess);
        }
        return result;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static long cost(byte[] filtered) {
        long sum = 0;
        for (byte value : filtered) {
            sum += Math.abs(value);
        }
        return sum;
    }

    private static byte[] deflate(byte[] rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, best)) {
            out.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            best.end();
        }
        return bytes.toByteArray();
    }
}
