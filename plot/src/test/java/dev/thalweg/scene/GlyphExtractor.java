package dev.thalweg.scene;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Makes the files of letters that [GlyphReader] reads. A developer's tool: it needs the fonts and fontconfig, its output needs neither.
///
/// Arguments: a TrueType font, a second one for the signs that the first lacks, the file to write. `README.md` beside the
/// output names the fonts and gives the command.
final class GlyphExtractor {
    private static final String CHARACTERS = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x391, 0x3a1) + range(0x3a3, 0x3a9)
            + range(0x3b1, 0x3c9) + "ϑϕϵ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎–—‘’“”•…′″‰←↑→↓↔⇒∀∂∃∅∆∇∈∉∏∑−∓∗∘√∝∞∠∥∧∨∩∪∫∼≈≠≡≤≥≪≫⊂⊆⊕⊗⊤⊥⋅ℓℝ□";
    private static final String KERNED = range('A', 'Z') + range('a', 'z') + range('0', '9') + ".,-";
    /// Below this, a correction is under a fifth of a pixel in a title.
    private static final int LEAST_KERNING = 24;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;
    private final Font fallback;

    private GlyphExtractor(Path font, Path fallback) throws Exception {
        this.font = Font.createFont(Font.TRUETYPE_FONT, font.toFile()).deriveFont((float) Typeface.EM);
        this.fallback = Font.createFont(Font.TRUETYPE_FONT, fallback.toFile()).deriveFont((float) Typeface.EM);
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        new GlyphExtractor(Path.of(args[0]), Path.of(args[1])).write(new DataOutputStream(raw));
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(Path.of(args[2])), new Deflater(9))) {
            raw.writeTo(out);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeShort(CHARACTERS.length());
        for (char c : CHARACTERS.toCharArray()) {
            GlyphVector glyph = (font.canDisplay(c) ? font : fallback).createGlyphVector(EXACT, String.valueOf(c));
            out.writeChar(c);
            out.writeShort(Math.round(glyph.getGlyphMetrics(0).getAdvanceX()));
            writePieces(glyph.getOutline().getPathIterator(null), pieces(glyph), out);
        }
        writeKerning(out);
    }

    private static int pieces(GlyphVector glyph) {
        int count = 0;
        for (PathIterator i = glyph.getOutline().getPathIterator(null); !i.isDone(); i.next()) {
            count++;
        }
        return count;
    }

    private static void writePieces(PathIterator path, int count, DataOutputStream out) throws IOException {
        out.writeShort(count);
        double[] point = new double[6];
        int[] last = new int[2];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> out.writeByte(Outline.Verb.MOVE.ordinal());
                case PathIterator.SEG_LINETO -> out.writeByte(Outline.Verb.LINE.ordinal());
                case PathIterator.SEG_QUADTO -> out.writeByte(Outline.Verb.QUAD.ordinal());
                case PathIterator.SEG_CLOSE -> out.writeByte(Outline.Verb.CLOSE.ordinal());
                default -> throw new IllegalArgumentException("cubic curves need a font other than TrueType");
            }
            int coordinates = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
            for (int i = 0; i < coordinates; i++) {
                int value = (int) Math.round(point[i]);
                out.writeShort(value - last[i % 2]);
                last[i % 2] = value;
            }
        }
    }

    private void writeKerning(DataOutputStream out) throws IOException {
        Font kerned = font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        ByteArrayOutputStream pairs = new ByteArrayOutputStream();
        DataOutputStream pair = new DataOutputStream(pairs);
        int count = 0;
        for (char left : KERNED.toCharArray()) {
            for (char right : KERNED.toCharArray()) {
                int kerning = Math.round(width(kerned, "" + left + right) - width(font, "" + left + right));
                if (Math.abs(kerning) >= LEAST_KERNING) {
                    pair.writeChar(left);
                    pair.writeChar(right);
                    pair.writeShort(kerning);
                    count++;
                }
            }
        }
        out.writeShort(count);
        pairs.writeTo(out);
    }

    private static float width(Font font, String text) {
        char[] chars = text.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    private static String range(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
