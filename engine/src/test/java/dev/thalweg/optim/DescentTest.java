package dev.thalweg.optim;

import static dev.thalweg.optim.Optimisers.descend;
import static dev.thalweg.optim.Optimisers.gradientDescent;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.ValueAndGradient;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DescentTest {
    private static final Function<double[], ValueAndGradient<double[]>> SQUARE =
            x -> new ValueAndGradient<>(x[0] * x[0], new double[] {2 * x[0]});
    private static final Function<double[], ValueAndGradient<double[]>> ROOT =
            x -> new ValueAndGradient<>(Math.sqrt(x[0]), new double[] {0.5 / Math.sqrt(x[0])});

    @Test
    void theStartIsTheFirstPointAndStaysAsItIs() {
        double[] start = {1};
        Trace trace = new Descent(SQUARE, gradientDescent(0.25), 2).from(start);
        assertEquals(3, trace.size());
        assertArrayEquals(new double[] {1, 0.25, 0.0625}, trace.values());
        assertArrayEquals(new double[] {1}, start);
    }

    @Test
    void noStepsLeaveTheStartAlone() {
        Trace trace = new Descent(SQUARE, gradientDescent(0.25), 0).from(new double[] {1});
        assertEquals("0 steps: f = 1 -> 1 at [1]", trace.toString());
    }

    @Test
    void aDescentThatDivergesKeepsItsPointsAndSaysWhere() {
        Trace trace = new Descent(SQUARE, gradientDescent(1e100), 50).from(new double[] {1});
        assertTrue(trace.diverged());
        assertEquals(2, trace.size());
        assertEquals("diverged at step 2 of gradientDescent(1.0E100), where f is Infinity at [4E+200]; try a smaller rate", trace.note());
        assertEquals("1 of 50 steps: f = 1 -> 4E+200 at [-2E+100]; " + trace.note(), trace.toString());
    }

    @Test
    void aGradientThatIsNotFiniteEndsTheDescentToo() {
        Trace trace = new Descent(ROOT, gradientDescent(2), 5).from(new double[] {1});
        assertTrue(trace.diverged());
        assertEquals("diverged at step 1 of gradientDescent(2.0), where the gradient is [Infinity] at [0]; try a smaller rate", trace.note());
    }

    @Test
    void aPointThatIsNotFiniteIsNotEvaluated() {
        Function<double[], ValueAndGradient<double[]>> steep = x -> {
            assertTrue(Double.isFinite(x[0]));
            return new ValueAndGradient<>(x[0], new double[] {1e300});
        };
        Trace trace = new Descent(steep, gradientDescent(1e300), 5).from(new double[] {1});
        assertTrue(trace.note().contains("where the point is [-Infinity]"), trace.note());
    }

    @Test
    void aConvergingDescentHasNothingToNote() {
        Trace trace = new Descent(SQUARE, gradientDescent(0.25), 3).from(new double[] {1});
        assertFalse(trace.diverged());
        assertEquals("", trace.note());
    }

    @Test
    void aStartWhereTheFunctionIsNotFiniteIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Descent(ROOT, gradientDescent(1), 5).from(new double[] {-1}));
        assertEquals("descend needs a start where the function is finite, but f is NaN at [-1]; start elsewhere", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Descent(ROOT, gradientDescent(1), 5).from(new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new Descent(SQUARE, gradientDescent(1), 5).from(new double[] {Double.NaN}));
    }

    @Test
    void emptyStartsAndNegativeStepsAreRefused() {
        assertEquals("descend needs a start with at least one coordinate, but the start is empty",
                assertThrows(IllegalArgumentException.class, () -> new Descent(SQUARE, gradientDescent(1), 5).from(new double[0])).getMessage());
        assertEquals("descend needs a number of steps of 0 or more, but steps is -1",
                assertThrows(IllegalArgumentException.class, () -> new Descent(SQUARE, gradientDescent(1), -1)).getMessage());
        assertThrows(NullPointerException.class, () -> new Descent(SQUARE, null, 1));
    }

    @Test
    void twoVariablesNeedTwoCoordinates() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> descend((x, y) -> x * y, new double[] {1, 2, 3}, gradientDescent(1), 1));
        assertEquals("descend of a function of two variables needs a start {x, y}, but the start has 3 coordinates", e.getMessage());
    }
}
