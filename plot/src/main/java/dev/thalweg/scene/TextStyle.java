package dev.thalweg.scene;

/// How a line of text looks and where it hangs.
///
/// @param face    its letters
/// @param size    the em in CSS pixels
/// @param color   the ink
/// @param anchor  which point of the line lies at its place
/// @param upwards whether it reads from bottom to top
public record TextStyle(Typeface face, double size, Color color, Anchor anchor, boolean upwards) {
    /// Which point of a line of text lies at its place.
    public enum Anchor {
        START, MIDDLE, END;

        double share() {
            return ordinal() / 2.0;
        }
    }

    public TextStyle(Typeface face, double size, Color color) {
        this(face, size, color, Anchor.START, false);
    }

    public TextStyle anchored(Anchor value) {
        return new TextStyle(face, size, color, value, upwards);
    }

    public TextStyle turnedUpwards() {
        return new TextStyle(face, size, color, anchor, true);
    }

    /// The length of a line in CSS pixels.
    public double width(String string) {
        return face.advance(string) * size / Typeface.EM;
    }
}
