package dev.thalweg.autodiff;

import static dev.thalweg.autodiff.Autodiff.locateNaN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of the ten ways in which users get a NaN, compiled or recorded.
class MistakesTest {
    private static final String HERE = "MistakesTest\\.\\S+ \\(MistakesTest\\.java:\\d+\\)";

    private static double norm(double[] x) {
        double sum = 0;
        for (double t : x) {
            sum += t * t;
        }
        return Math.sqrt(sum);
    }

    private static String said(ScalarFunction f, double x) {
        return locateNaN(f, x).report().replaceAll(HERE, "HERE");
    }

    private static String said(ScalarFunction2 f, double x, double y) {
        return locateNaN(f, x, y).report().replaceAll(HERE, "HERE");
    }

    private static final String VALUE = "HERE makes the first number that is not finite: ";
    private static final String SLOPE = "HERE makes the first derivative that is not finite: ";

    @Test
    void valuesThatAreNoNumbers() {
        assertEquals(VALUE + "0.0 / 0.0 is NaN.\nAdd a small number to what is divided by, or choose another way where it is 0.", said((x, y) -> x / y, 0, 0));
        assertEquals(VALUE + "1.0 / 0.0 is Infinity.\nAdd a small number to what is divided by, or choose another way where it is 0.", said((x, y) -> x / y, 1, 0));
        assertEquals(VALUE + "exp(1000.0) is Infinity.\nexp overflows above 709.78: subtract the largest exponent first, or work with logarithms.",
                said(x -> Math.exp(x) / (1 + Math.exp(x)), 1000));
        assertEquals(VALUE + "pow(-1.0, 0.5) is NaN.\nA negative base has no power with a fraction, and 0 none with a negative exponent; a large one overflows.",
                said(x -> Math.pow(x, 0.5), -1));
        assertEquals(VALUE + "1.0E200 * 1.0E200 is Infinity.", said(x -> x * x - x * x, 1e200));
        assertEquals(VALUE + "log(0.0) is -Infinity.\nA logarithm wants a number above 0: add a small one, or take Math.max(x, 1e-12).", said(x -> x * Math.log(x), 0));
    }

    @Test
    void slopesThatAreInfinite() {
        assertEquals(SLOPE + "pow(0.0, 0.5) has the slope Infinity by its first operand, and 1.0 times that is Infinity.\nThe value is finite.\n"
                + "Add a small number to the base, or choose another way at 0.", said(x -> Math.pow(x, 0.5), 0));
        assertEquals(SLOPE + "sqrt(0.0) has the slope Infinity, and 1.0 times that is Infinity.\nThe value is finite.\n"
                + "Add a small number under the root, or choose another way at 0.",
                locateNaN((Objective<double[]>) MistakesTest::norm, new double[] {0, 0}).report().replaceAll(HERE, "HERE"));
    }

    @Test
    void recordedFunctionsToo() {
        assertEquals(VALUE + "acos(2.0) is NaN.\nIt is defined from -1 to 1, with an infinite slope at both ends: clamp its argument to a little less.",
                said(x -> Math.acos(new ArrayList<>(List.of(x)).getFirst()), 2));
    }
}
