package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.scene.OutlineBuilder;
import org.junit.jupiter.api.Test;

class PathDataTest {
    @Test
    void commandsAreRelativeAndLettersAreNotRepeated() {
        assertEquals("m10 20 15 15 10-25h-5v40z",
                text(new OutlineBuilder().move(1, 2).line(2.5, 3.5).line(3.5, 1).line(3, 1).line(3, 5).shut()));
    }

    @Test
    void aSecondSubpathStartsRelativeToTheStartOfTheClosedOne() {
        assertEquals("m10 10h10v10zm20 0h10", text(new OutlineBuilder().move(1, 1).line(2, 1).line(2, 2).shut().move(3, 1).line(4, 1)));
    }

    @Test
    void roundingDoesNotAddUp() {
        OutlineBuilder steps = new OutlineBuilder().move(0, 0);
        for (int i = 1; i <= 5; i++) {
            steps.line(i * 0.04, i);
        }
        assertEquals("m0 0v10l1 10v10l1 10v10", text(steps));
    }

    @Test
    void curvesKeepTheirControlPoint() {
        OutlineBuilder curve = new OutlineBuilder().move(0, 0);
        curve.quadTo(1, 0, 1, 1);
        assertEquals("m0 0q10 0 10 10", text(curve));
    }

    private static String text(OutlineBuilder outline) {
        PathData data = new PathData(10);
        outline.build().sendTo(data);
        return data.toString();
    }
}
