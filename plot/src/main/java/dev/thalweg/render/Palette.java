package dev.thalweg.render;

import java.util.Arrays;
import java.util.Optional;

/// At most 256 colours that stand for all colours of a picture.
///
/// Greedy: the next entry is the colour whose pixels, together, are furthest from their entry so far (count times squared
/// distance). Unlike median cut this keeps small marks: a red star of 200 pixels on a blue plain stays red.
final class Palette {
    static final int LIMIT = 256;
    /// How far pixels may move in RGB, as a root mean square; above, the picture needs its true colours.
    private static final double MOST_ERROR = 1.5;
    /// More distinct colours than this are a photograph.
    private static final int MOST_COLORS = 1 << 16;

    private final int[] entries;
    private final ColorCounts colors;
    private final byte[] entryOf;

    private Palette(int[] entries, ColorCounts colors, byte[] entryOf) {
        this.entries = entries;
        this.colors = colors;
        this.entryOf = entryOf;
    }

    /// The palette of a picture, or nothing where 256 colours are too few for it.
    static Optional<Palette> of(int[] pixels) {
        return ColorCounts.of(pixels, MOST_COLORS).flatMap(Palette::choose);
    }

    private static Optional<Palette> choose(ColorCounts colors) {
        int size = colors.size();
        int[] entries = new int[Math.min(LIMIT, size)];
        byte[] entryOf = new byte[size];
        int[] distance = new int[size];
        Arrays.fill(distance, Integer.MAX_VALUE);
        for (int e = 0; e < entries.length; e++) {
            int chosen = worst(colors, distance);
            entries[e] = colors.color(chosen);
            for (int i = 0; i < size; i++) {
                int d = distance(colors.color(i), entries[e]);
                if (d < distance[i]) {
                    distance[i] = d;
                    entryOf[i] = (byte) e;
                }
            }
        }
        return meanSquare(colors, distance) > MOST_ERROR * MOST_ERROR ? Optional.empty()
                : Optional.of(new Palette(entries, colors, entryOf));
    }

    int size() {
        return entries.length;
    }

    /// `0xrrggbb`.
    int color(int entry) {
        return entries[entry];
    }

    /// The entry, as an unsigned byte, that stands for a colour of the picture.
    byte entry(int color) {
        return entryOf[colors.index(color)];
    }

    private static int worst(ColorCounts colors, int[] distance) {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < distance.length; i++) {
            double error = (double) distance[i] * colors.count(i);
            if (error > most) {
                most = error;
                worst = i;
            }
        }
        return worst;
    }

    private static double meanSquare(ColorCounts colors, int[] distance) {
        double sum = 0;
        double pixels = 0;
        for (int i = 0; i < distance.length; i++) {
            sum += (double) distance[i] * colors.count(i);
            pixels += colors.count(i);
        }
        return sum / pixels;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }
}
