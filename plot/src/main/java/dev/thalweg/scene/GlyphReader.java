package dev.thalweg.scene;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/// Reads a deflated file of letters:
///
/// ```text
/// file    = glyphs:u2 Glyph* pairs:u2 Pair*
/// Glyph   = character:u2 advance:s2 pieces:u2 Piece*
/// Piece   = 0 Point | 1 Point | 2 Point Point | 3      (move, line, curve by control and end, close)
/// Point   = dx:s2 dy:s2                                (from the previous point of the glyph)
/// Pair    = left:u2 right:u2 kerning:s2
/// ```
final class GlyphReader {
    private final Map<Character, Typeface.Glyph> glyphs = new HashMap<>();
    private final Map<String, Integer> kerning = new HashMap<>();
    private final DataInputStream in;
    private int x;
    private int y;

    GlyphReader(InputStream deflated) throws IOException {
        in = new DataInputStream(new InflaterInputStream(deflated));
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            glyphs.put(in.readChar(), glyph());
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            kerning.put("" + in.readChar() + in.readChar(), (int) in.readShort());
        }
    }

    Map<Character, Typeface.Glyph> glyphs() {
        return Map.copyOf(glyphs);
    }

    Map<String, Integer> kerning() {
        return Map.copyOf(kerning);
    }

    private Typeface.Glyph glyph() throws IOException {
        int advance = in.readShort();
        OutlineBuilder outline = new OutlineBuilder();
        x = 0;
        y = 0;
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            readPiece(outline);
        }
        return new Typeface.Glyph(outline.build(), advance);
    }

    private void readPiece(OutlineBuilder outline) throws IOException {
        switch (Outline.Verb.values()[in.readByte()]) {
            case MOVE -> outline.moveTo(nextX(), nextY());
            case LINE -> outline.lineTo(nextX(), nextY());
            case QUAD -> outline.quadTo(nextX(), nextY(), nextX(), nextY());
            case CLOSE -> outline.close();
        }
    }

    private int nextX() throws IOException {
        x += in.readShort();
        return x;
    }

    private int nextY() throws IOException {
        y += in.readShort();
        return y;
    }
}
