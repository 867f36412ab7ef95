package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class FieldSamplerTest {
    private static final Interval SIDE = new Interval(-2, 2);
    private static final int COARSE = 121 * 121;

    @Test
    void aSmoothFunctionIsInterpolatedClosely() {
        DoubleBinaryOperator f = (x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
        AtomicInteger calls = new AtomicInteger();
        HeightField field = FieldSampler.sample(counting(f, calls), SIDE, SIDE);
        assertEquals(481, field.columns());
        assertTrue(calls.get() < 2 * COARSE, calls + " calls");
        for (int row = 0; row < 481; row++) {
            for (int column = 0; column < 481; column++) {
                double exact = f.applyAsDouble(FieldSampler.node(SIDE, column, 481), FieldSampler.node(SIDE, row, 481));
                assertEquals(exact, field.value(column, row), 0.05 * exact + 1e-9);
            }
        }
    }

    @Test
    void aJumpStaysSharp() {
        HeightField field = FieldSampler.sample((x, y) -> x < 0.123 ? 0 : 1, SIDE, SIDE);
        for (int column = 0; column < field.columns(); column++) {
            assertEquals(FieldSampler.node(SIDE, column, field.columns()) < 0.123 ? 0 : 1, field.value(column, 77), 1e-12);
        }
    }

    @Test
    void aRoughFunctionIsNotCalledWithoutEnd() {
        Random random = new Random(1);
        AtomicInteger calls = new AtomicInteger();
        HeightField field = FieldSampler.sample(counting((x, y) -> random.nextDouble(), calls), SIDE, SIDE);
        assertEquals(121, field.columns());
        assertTrue(calls.get() <= 3 * COARSE + 2, calls + " calls");
    }

    @Test
    void aFunctionThatThrowsIsNamedWithThePlace() {
        double[] none = {};
        DoubleBinaryOperator f = (x, y) -> none[(int) (x + 2)];
        var failure = assertThrows(IllegalArgumentException.class, () -> FieldSampler.sample(f, SIDE, SIDE));
        assertEquals("cannot draw the function: it threw java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0"
                + " at (-2.0, -2.0); return Double.NaN where it has no value", failure.getMessage());
        assertEquals(ArrayIndexOutOfBoundsException.class, failure.getCause().getClass());
    }

    private static DoubleBinaryOperator counting(DoubleBinaryOperator f, AtomicInteger calls) {
        return (x, y) -> {
            calls.incrementAndGet();
            return f.applyAsDouble(x, y);
        };
    }
}
