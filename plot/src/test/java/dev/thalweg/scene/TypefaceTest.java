package dev.thalweg.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
    @ParameterizedTest
    @EnumSource(Typeface.class)
    void hasTheCharactersOfMathematics(Typeface face) {
        for (char c : "abcXYZ0189 −×·±αβγδεθλμπσφωΓΔΣΩ∇∂∑∏√∞∫≈≠≤≥∈→←⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₉éüß′ℝ".toCharArray()) {
            assertTrue(face.knows(c), face + " lacks " + c);
        }
    }

    @Test
    void digitsAreEquallyWideSoThatLabelsLineUp() {
        for (char c = '0'; c <= '9'; c++) {
            assertEquals(Typeface.REGULAR.advance("0"), Typeface.REGULAR.advance(String.valueOf(c)));
        }
    }

    @Test
    void anUnknownCharacterIsABox() {
        assertFalse(Typeface.REGULAR.knows('字'));
        assertEquals(Typeface.REGULAR.outline("□"), Typeface.REGULAR.outline("字"));
    }

    @Test
    void pairsAreKerned() {
        Typeface face = Typeface.REGULAR;
        assertTrue(face.advance("AV") < face.advance("A") + face.advance("V"));
        assertEquals(face.advance("H") + face.advance("H"), face.advance("HH"));
    }

    @Test
    void boldIsAnotherFace() {
        assertNotEquals(Typeface.REGULAR.outline("f"), Typeface.BOLD.outline("f"));
    }

    @Test
    void aLineEndsWhereItsAnchorSays() {
        TextStyle style = new TextStyle(Typeface.REGULAR, 12, Color.WHITE);
        double width = style.width("loss");
        assertEquals(100 - width / 2, new Item.Text("loss", 100, 50, style.anchored(TextStyle.Anchor.MIDDLE)).startX());
        assertEquals(100 - width, new Item.Text("loss", 100, 50, style.anchored(TextStyle.Anchor.END)).startX());
        assertEquals(50 + width, new Item.Text("loss", 100, 50, style.anchored(TextStyle.Anchor.END).turnedUpwards()).startY());
    }
}
