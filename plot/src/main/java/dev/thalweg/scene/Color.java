package dev.thalweg.scene;

/// An sRGB colour with an opacity.
///
/// @param red     0 to 255
/// @param green   0 to 255
/// @param blue    0 to 255
/// @param opacity 0 (invisible) to 1 (solid)
public record Color(int red, int green, int blue, double opacity) {
    public static final Color WHITE = of("#ffffff");

    /// Reads `#rrggbb`.
    public static Color of(String hex) {
        int rgb = Integer.parseInt(hex, 1, 7, 16);
        return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, 1);
    }

    public Color withOpacity(double value) {
        return new Color(red, green, blue, value);
    }

    /// The colour a share `t` of the way from this one to another.
    public Color mix(Color other, double t) {
        return new Color(between(red, other.red, t), between(green, other.green, t), between(blue, other.blue, t),
                opacity + t * (other.opacity - opacity));
    }

    /// `0xrrggbb`, without the opacity.
    public int rgb() {
        return red << 16 | green << 8 | blue;
    }

    private static int between(int a, int b, double t) {
        return (int) Math.round(a + t * (b - a));
    }
}
