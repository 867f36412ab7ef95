package dev.thalweg.scene;

/// One thing to paint. Later items cover earlier ones.
public sealed interface Item {
    /// The inside of an outline, by the non-zero winding rule: a subpath that runs the other way is a hole.
    record Fill(Outline outline, Color color) implements Item {
    }

    record Stroke(Outline outline, Pen pen) implements Item {
    }

    /// A line of text.
    ///
    /// @param string what to write
    /// @param x      where the anchor lies
    /// @param y      the baseline
    /// @param style  face, size, colour, anchor and direction
    record Text(String string, double x, double y, TextStyle style) implements Item {
        /// Where the baseline starts, whatever the anchor.
        public double startX() {
            return style.upwards() ? x : x - style.anchor().share() * style.width(string);
        }

        public double startY() {
            return style.upwards() ? y + style.anchor().share() * style.width(string) : y;
        }
    }
}
