package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LevelsTest {
    @Test
    void linearLevelsAreRoundAndCoverTheField() {
        assertEquals(List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0),
                Levels.linear(field((x, y) -> x * x + y * y)).bounds());
    }

    @Test
    void logarithmicLevelsAreEvenInFactors() {
        Levels levels = Levels.log(field((x, y) -> x * x + 100 * y * y + 1e-6));
        assertEquals(0, levels.base());
        assertTrue(levels.bands() >= 10 && levels.bands() <= 30, levels.toString());
        double step = levels.bounds().get(1) - levels.bounds().get(0);
        for (int i = 1; i < levels.bounds().size(); i++) {
            assertEquals(step, levels.bounds().get(i) - levels.bounds().get(i - 1), 1e-9);
        }
        assertTrue(levels.bounds().contains(0.0) && levels.bounds().contains(1.0), levels.toString());
    }

    @Test
    void aFunctionThatStaysAwayFromZeroIsMeasuredFromItsLowest() {
        assertEquals(-3, Levels.log(field((x, y) -> x * x + y * y - 3)).base(), 1e-12);
        assertEquals(5, Levels.log(field((x, y) -> x * x + y * y + 5)).base(), 1e-12);
        assertEquals(-7, Levels.log(field((x, y) -> x * x + y * y - 3).alsoReaching(-7)).base(), 1e-12);
    }

    @Test
    void aConstantHasLevelsToo() {
        assertTrue(Levels.linear(field((x, y) -> 7)).bands() > 0);
        assertTrue(Levels.log(field((x, y) -> 7)).bands() > 0);
        assertTrue(Levels.log(field((x, y) -> 0)).bands() > 0);
    }

    private static HeightField field(DoubleBinaryOperator f) {
        Interval side = new Interval(-2, 2);
        return FieldSampler.sample(f, side, side);
    }
}
