package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveSamplerTest {
    private static final Interval DOMAIN = new Interval(-3, 3);

    @Test
    void theLineFollowsTheFunctionBetweenItsPoints() {
        DoubleUnaryOperator bump = x -> Math.exp(-50 * x * x);
        Points points = CurveSampler.sample(bump, DOMAIN).points();
        for (int i = 1; i < points.size(); i++) {
            double middle = (points.x(i - 1) + points.x(i)) / 2;
            assertEquals(bump.applyAsDouble(middle), (points.y(i - 1) + points.y(i)) / 2, 2e-3);
        }
    }

    @Test
    void aJumpIsAGap() {
        Points points = CurveSampler.sample(x -> x < 0.5 ? 0 : 1, DOMAIN).points();
        assertEquals(1, gaps(points));
    }

    @Test
    void aSteepRiseIsNone() {
        assertEquals(0, gaps(CurveSampler.sample(x -> Math.tanh(1e5 * (x - 0.1)), DOMAIN).points()));
    }

    @Test
    void aPoleIsAGapAndDoesNotSetTheHeight() {
        Curve tangent = CurveSampler.sample(Math::tan, DOMAIN);
        assertEquals(2, gaps(tangent.points()));
        assertTrue(tangent.range().span() < 40, tangent.range().toString());
        Curve inverse = CurveSampler.sample(x -> 1 / x, DOMAIN);
        assertTrue(inverse.range().span() < 40, inverse.range().toString());
    }

    @Test
    void aTallPeakDoesSetTheHeight() {
        assertEquals(1, CurveSampler.sample(x -> Math.exp(-5000 * x * x), DOMAIN).range().high(), 1e-6);
    }

    @Test
    void aLineEndsWhereTheFunctionDoes() {
        Points points = CurveSampler.sample(x -> Math.sqrt(x - 0.1), DOMAIN).points();
        double first = IntStream.range(0, points.size()).filter(points::isFinite).mapToDouble(points::x).findFirst().orElseThrow();
        assertEquals(0.1, first, 1e-3);
    }

    @Test
    void aFunctionThatThrowsIsNamedWithThePlace() {
        assertEquals("cannot draw the function: it threw java.lang.ArithmeticException: / by zero at -3.0"
                + "; return Double.NaN where it has no value",
                assertThrows(IllegalArgumentException.class, () -> CurveSampler.sample(x -> 1 / (int) (x + 3), DOMAIN)).getMessage());
    }

    private static int gaps(Points points) {
        return (int) IntStream.range(0, points.size()).filter(i -> Double.isNaN(points.x(i))).count();
    }
}
