package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Rules for methods that one cannot annotate: registered, and replaced.
class RegisteredRulesTest {
    private static double tripled(double x) {
        return Unruled.throughText(3 * x);
    }

    private static double[] scaled(double[] x) {
        return new double[] {Unruled.throughText(2 * x[0]), x[1]};
    }

    @Test
    void registeredRulesServeFromThenOn() {
        ScalarFunction f = x -> tripled(x) * x;
        ScalarFunction df = null;
        assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient((double x) -> Unruled.throughText(x) * x, 2));
        Rules.vjp(RegisteredRulesTest::tripled, (_, _, yBar) -> 3 * yBar);
        assertEquals(12, Autodiff.gradient(f, 2));
        df = Autodiff.gradient(f);
        Rules.vjp(RegisteredRulesTest::tripled, (_, _, yBar) -> 30 * yBar);
        assertEquals(6 + 60, Autodiff.gradient(f, 2));
        assertEquals(6 + 60, df.applyAsDouble(2));
        Rules.jvp(RegisteredRulesTest::tripled, (_, xDot) -> 300 * xDot);
        assertEquals(6 + 60, Autodiff.gradient(f, 2));
        assertEquals(6 + 600, Autodiff.jvp(f, 2, 1));
        Rules.vjp((double[] x) -> scaled(x), (double[] _, double[] _, double[] yBar) -> new double[] {2 * yBar[0], yBar[1]});
        Mapping<double[], double[]> g = RegisteredRulesTest::scaled;
        Rules.vjp(g, (_, _, yBar) -> new double[] {2 * yBar[0], yBar[1]});
        assertArrayEquals(new double[] {10, 0}, Autodiff.gradient((double[] x) -> 5 * scaled(x)[0], new double[] {1, 1}));
    }

    @Test
    void aRuleThatCapturesIsRefused() {
        double k = 3;
        assertTrue(assertThrows(NotDifferentiableException.class, () -> Rules.vjp(RegisteredRulesTest::tripled, (_, _, yBar) -> k * yBar)).getMessage()
                .matches("(?s)The rule, RegisteredRulesTest.lambda\\$.*, needs an object or captures values.\nName a static method, or write a lambda that uses its arguments alone."));
    }
}
