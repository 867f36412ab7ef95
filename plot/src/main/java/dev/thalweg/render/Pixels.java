package dev.thalweg.render;

import dev.thalweg.scene.Color;
import java.util.Arrays;

/// A picture on white, `0xrrggbb` row by row from the top.
final class Pixels {
    private final int width;
    private final int height;
    private final int[] colors;

    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        colors = new int[width * height];
        Arrays.fill(colors, Color.WHITE.rgb());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] colors() {
        return colors;
    }

    /// Lays a colour over one pixel.
    ///
    /// @param share how much of what is there it hides, 0 to 1
    void blend(int x, int y, Color color, double share) {
        int at = y * width + x;
        if (share == 1) {
            colors[at] = color.rgb();
            return;
        }
        int below = colors[at];
        colors[at] = mix(below >> 16, color.red(), share) << 16 | mix(below >> 8 & 0xff, color.green(), share) << 8
                | mix(below & 0xff, color.blue(), share);
    }

    private static int mix(int below, int above, double share) {
        return (int) (below + share * (above - below) + 0.5);
    }
}
