package dev.thalweg.rules;

import static dev.thalweg.ir.Primitive.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarRulesTest {
    private static final long SEED = Long.getLong("thalweg.rules.seed", 20260101);
    private static final int POINTS = 40;
    /// Those that are not functions of real numbers alone.
    private static final Set<Primitive> NOT_OF_REALS = EnumSet.of(SHL, SHR, USHR, AND, OR, XOR, CMP, CMPL, CMPG, TO_INT, TO_LONG, TO_FLOAT, TO_DOUBLE,
            TO_BYTE, TO_CHAR, TO_SHORT, SELECT, STOP);
    private static final Set<Primitive> WITH_FLOAT = EnumSet.of(COPY, ADD, SUB, MUL, DIV, REM, NEG, ACCUMULATE, ABS, SIGN, FMA, MAX, MIN, CLAMP, COPY_SIGN);

    /// A point with a convention.
    record Special(Primitive primitive, double[] at, double... gradient) {
        @Override
        public String toString() {
            return primitive + " at " + Arrays.toString(at);
        }
    }

    static List<Primitive> ofReals() {
        return Arrays.stream(Primitive.values()).filter(p -> !NOT_OF_REALS.contains(p)).toList();
    }

    static List<Primitive> ofFloats() {
        return List.copyOf(WITH_FLOAT);
    }

    static List<Special> specials() {
        double infinity = Double.POSITIVE_INFINITY;
        return List.of(
                special(ABS, at(0), 0), special(ABS, at(-0.0), 0), special(ABS, at(Double.NaN), Double.NaN),
                special(SQRT, at(0), infinity), special(CBRT, at(0), infinity), special(LOG, at(0), infinity),
                special(ASIN, at(1), infinity), special(ASIN, at(-1), infinity), special(ACOS, at(1), -infinity),
                special(SIGN, at(0), 0), special(FLOOR, at(2), 0), special(CEIL, at(2), 0), special(RINT, at(2.5), 0),
                special(MAX, at(2, 2), 0.5, 0.5), special(MAX, at(0.0, -0.0), 0.5, 0.5), special(MIN, at(2, 2), 0.5, 0.5),
                special(MAX, at(1, 2), 0, 1), special(MIN, at(1, 2), 1, 0), special(MAX, at(infinity, infinity), 0.5, 0.5),
                special(CLAMP, at(1, 1, 2), 1, 0, 0), special(CLAMP, at(2, 1, 2), 1, 0, 0),
                special(CLAMP, at(0, 1, 2), 0, 1, 0), special(CLAMP, at(3, 1, 2), 0, 0, 1),
                special(HYPOT, at(0, 0), 0, 0), special(HYPOT, at(3e200, 4e200), 0.6, 0.8), special(HYPOT, at(3e-200, 4e-200), 0.6, 0.8),
                special(POW, at(0, 0), 0, 0), special(POW, at(0, 1), 1, 0), special(POW, at(0, 2), 0, 0), special(POW, at(0, 0.5), infinity, 0),
                special(POW, at(-2, 3), 12, Double.NaN), special(POW, at(5, 0), 0, Math.log(5)), special(POW, at(0, 3), 0, 0),
                special(REM, at(5.5, 2), 1, -2), special(REM, at(-5.5, 2), 1, 2), special(REM, at(5.5, -2), 1, 2),
                special(REMAINDER, at(5.5, 2), 1, -3),
                special(COPY_SIGN, at(2, -1), -1, 0), special(COPY_SIGN, at(-2, -1), 1, 0),
                special(ATAN2, at(1e200, 1e200), 5e-201, -5e-201), special(ATAN2, at(1e-200, 1e-200), 5e199, -5e199),
                special(TANH, at(infinity), 0), special(ATAN, at(1e200), 0), special(EXP, at(-infinity), 0), special(LOG, at(infinity), 0),
                special(LOG1P, at(1e-300), 1), special(EXPM1, at(1e-300), 1), special(ACOS, at(-1 + 0x1p-53), -1 / Math.sqrt(0x1p-53 * (2 - 0x1p-53))));
    }

    private static Special special(Primitive primitive, double[] at, double... gradient) {
        return new Special(primitive, at, gradient);
    }

    private static double[] at(double... x) {
        return x;
    }

    @ParameterizedTest
    @EnumSource(Primitive.class)
    void everyPrimitiveHasARowWithAShareForEachOperand(Primitive p) {
        Rule rule = ScalarRules.of(p);
        assertNotNull(rule, () -> p + " has no row");
        assertEquals(p, rule.primitive());
        assertTrue(rule.isFlat() || rule.shares().size() == p.arity(), () -> p + " has shares for " + rule.shares().size() + " operands");
    }

    @ParameterizedTest
    @MethodSource("ofReals")
    void derivativesOfBothOrdersAgreeWithDifferences(Primitive p) {
        Sampler sampler = new Sampler(SEED);
        Scalar f = Scalar.of(p, Type.DOUBLE);
        for (int sample = 0; sample < POINTS; sample++) {
            double[] x = sampler.point(p);
            for (int k = 0; k < x.length; k++) {
                Scalar derivative = f.reverse(k);
                assertDifferences(p + " by operand " + k, f, k, derivative.at(x), x);
                assertEquals(derivative.at(x), f.forward(k).at(x), tolerance(derivative.at(x), 1e-14), () -> p + ": forward and reverse, seed " + SEED);
                for (int j = 0; j < x.length; j++) {
                    assertDifferences(p + " by operands " + k + " and " + j, derivative, j, derivative.forward(j).at(x), x);
                }
            }
        }
    }

    private static void assertSame(double expected, double found, String what) {
        assertEquals(expected, found, Double.isFinite(expected) && expected != 0 ? 2e-15 * Math.abs(expected) : 0, what);
    }

    private static void assertDifferences(String what, Scalar f, int k, double found, double[] x) {
        double coarse = slope(f, k, x, 1e-4);
        double fine = slope(f, k, x, 5e-5);
        boolean kink = Math.abs(coarse - fine) > 1e-3 * (1 + Math.abs(fine)); // the steps straddle one
        if (!kink) {
            assertEquals((4 * fine - coarse) / 3, found, tolerance(found, 1e-7), () -> what + " at " + Arrays.toString(x) + ", seed " + SEED);
        }
    }

    private static double slope(Scalar f, int k, double[] x, double step) {
        return (f.at(Sampler.moved(x, k, step)) - f.at(Sampler.moved(x, k, -step))) / (2 * step);
    }

    private static double tolerance(double expected, double relative) {
        return relative * (1 + Math.abs(expected));
    }

    @ParameterizedTest
    @MethodSource("ofFloats")
    void aRowServesFloatAsItServesDouble(Primitive p) {
        Sampler sampler = new Sampler(SEED);
        for (int sample = 0; sample < POINTS; sample++) {
            double[] x = Arrays.stream(sampler.point(p)).map(v -> (float) v).toArray();
            for (int k = 0; k < x.length; k++) {
                double expected = Scalar.of(p, Type.DOUBLE).reverse(k).at(x);
                double found = Scalar.of(p, Type.FLOAT).reverse(k).at(x);
                assertEquals(expected, found, tolerance(expected, 1e-6), () -> p + " of float at " + Arrays.toString(x) + ", seed " + SEED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specials")
    void cornersAreAsTheConventionsDecide(Special s) {
        Scalar f = Scalar.of(s.primitive, Type.DOUBLE);
        for (int k = 0; k < s.gradient.length; k++) {
            assertSame(s.gradient[k], f.reverse(k).at(s.at), s + " by operand " + k + ", reverse");
            assertSame(s.gradient[k], f.forward(k).at(s.at), s + " by operand " + k + ", forward");
        }
    }

    /// The second derivative of what has none at a kink is that of the sides.
    @ParameterizedTest
    @EnumSource(names = {"ABS", "SIGN", "FLOOR", "CEIL", "RINT"})
    void theSecondDerivativeAtAKinkIsZero(Primitive p) {
        assertEquals(0, Scalar.of(p, Type.DOUBLE).reverse(0).forward(0).at(0), 0);
    }
}
