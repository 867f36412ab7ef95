package dev.thalweg.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The outlines and widths of the letters that figures are written with: ASCII, Latin-1, Greek, super- and subscripts, mathematical signs.
///
/// Java's own text drawing needs fontconfig and installed fonts, which slim containers lack; these outlines need neither.
public enum Typeface {
    REGULAR("regular.glyphs"), BOLD("bold.glyphs");

    /// Font units to one em.
    public static final int EM = 2048;
    /// The height of capitals and digits, in font units.
    public static final int CAP_HEIGHT = 1456;
    /// Drawn for a character that has no outline here: an empty box.
    private static final char UNKNOWN = '\u25a1';

    private final Map<Character, Glyph> glyphs;
    private final Map<String, Integer> kerning;

    Typeface(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            GlyphReader reader = new GlyphReader(in);
            glyphs = reader.glyphs();
            kerning = reader.kerning();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the letters in " + resource, e);
        }
    }

    /// The width of a line, in font units.
    public double advance(String line) {
        double sum = 0;
        for (int i = 0; i < line.length(); i++) {
            sum += glyph(line.charAt(i)).advance() + kerningBefore(line, i + 1);
        }
        return sum;
    }

    /// The outline of a line whose baseline starts at the origin, in font units.
    public Outline outline(String line) {
        OutlineBuilder all = new OutlineBuilder();
        double x = 0;
        for (int i = 0; i < line.length(); i++) {
            Glyph glyph = glyph(line.charAt(i));
            glyph.outline().sendTo(Transformed.of(all, 1, x, 0));
            x += glyph.advance() + kerningBefore(line, i + 1);
        }
        return all.build();
    }

    boolean knows(char character) {
        return glyphs.containsKey(character);
    }

    private Glyph glyph(char character) {
        Glyph glyph = glyphs.get(character);
        return glyph != null ? glyph : glyphs.get(UNKNOWN);
    }

    private int kerningBefore(String line, int index) {
        return index < line.length() ? kerning.getOrDefault(line.substring(index - 1, index + 1), 0) : 0;
    }

    /// One letter.
    ///
    /// @param outline in font units, baseline at 0, y downwards
    /// @param advance the distance to the next letter
    record Glyph(Outline outline, int advance) {
    }
}
