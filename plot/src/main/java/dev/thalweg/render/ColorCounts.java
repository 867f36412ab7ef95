package dev.thalweg.render;

import java.util.Arrays;
import java.util.Optional;

/// The distinct colours of a picture, numbered in order of first appearance, and how often each occurs.
final class ColorCounts {
    private final int[] table;
    private final int[] colors;
    private final int[] counts;
    private int size;

    private ColorCounts(int most) {
        // Open addressing, at most a quarter full.
        table = new int[Integer.highestOneBit(most) * 4];
        Arrays.fill(table, -1);
        colors = new int[most];
        counts = new int[most];
    }

    /// Counts the colours, or gives nothing when there are more than `most`.
    static Optional<ColorCounts> of(int[] pixels, int most) {
        ColorCounts result = new ColorCounts(most);
        int run = 0;
        for (int i = 0; i < pixels.length; i++) {
            run++;
            if (i + 1 == pixels.length || pixels[i + 1] != pixels[i]) {
                if (!result.add(pixels[i], run)) {
                    return Optional.empty();
                }
                run = 0;
            }
        }
        return Optional.of(result);
    }

    int size() {
        return size;
    }

    int color(int index) {
        return colors[index];
    }

    int count(int index) {
        return counts[index];
    }

    int index(int color) {
        return table[slot(color)];
    }

    private boolean add(int color, int times) {
        int slot = slot(color);
        if (table[slot] < 0) {
            if (size == colors.length) {
                return false;
            }
            colors[size] = color;
            table[slot] = size++;
        }
        counts[table[slot]] += times;
        return true;
    }

    private int slot(int color) {
        int mask = table.length - 1;
        int slot = (color * 0x9e3779b1 >>> 8) & mask;
        while (table[slot] >= 0 && colors[table[slot]] != color) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
