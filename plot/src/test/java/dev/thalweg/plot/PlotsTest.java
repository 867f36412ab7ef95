package dev.thalweg.plot;

import static dev.thalweg.plot.Plots.contour;
import static dev.thalweg.plot.Plots.plot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PlotsTest {
    private static final DoubleBinaryOperator BOWL = (x, y) -> x * x + y * y;

    @Test
    void anEmptyOrEndlessRangeIsRefused() {
        assertRefused("cannot draw for x from 2.0 to 2.0: the range needs a finite start below a finite end", () -> plot(Math::sin, 2, 2));
        assertRefused("cannot draw for x from NaN to 2.0: the range needs a finite start below a finite end",
                () -> plot(Math::sin, Double.NaN, 2));
        assertRefused("cannot draw for x from 0.0 to Infinity: the range needs a finite start below a finite end",
                () -> plot(Math::sin, 0, Double.POSITIVE_INFINITY));
        assertRefused("cannot draw for y from 3.0 to -1.0: the range needs a finite start below a finite end",
                () -> contour(BOWL, -2, 2, 3, -1));
    }

    @Test
    void aFunctionWithoutValuesIsRefused() {
        assertRefused("the function has no finite value from -2.0 to -1.0; f(-1.5) is NaN; choose another interval",
                () -> plot(Math::sqrt, -2, -1));
        assertRefused("the function has no finite value for x from 0.0 to 1.0 and y from 0.0 to 1.0; choose another rectangle",
                () -> contour((x, y) -> Double.NaN, 0, 1, 0, 1));
    }

    @Test
    void arraysMustFitAndHoldSomething() {
        assertRefused("a curve needs as many x as y values; found 2 and 3", () -> plot(new double[2], new double[3]));
        assertRefused("cannot draw a line through 0 points: none of them is finite", () -> plot(new double[0]));
        assertRefused("cannot draw a line through 2 points: none of them is finite", () -> plot(new double[] {Double.NaN, Double.NaN}));
        assertRefused("a logarithmic axis needs values above 0, and no value here is; leave out logY()",
                () -> plot(new double[] {0, -1}).logY());
    }

    @Test
    void aPathMustHavePointsInThePlane() {
        ContourPlot bowl = contour(BOWL, -2, 2, -2, 2);
        assertRefused("a path needs at least one point; found none", () -> bowl.path(new double[0][]));
        assertRefused("a path on a contour plot needs points of 2 coordinates; point 1 has 3",
                () -> bowl.path(new double[][] {{1, 1}, {1, 2, 3}}));
        assertRefused("a path on a contour plot needs points of 2 coordinates; point 0 is null", () -> bowl.path(new double[][] {null}));
        assertRefused("cannot mark a minimum at (NaN, 1.0): its coordinates must be finite", () -> bowl.minimum(Double.NaN, 1));
    }

    @Test
    void aSizeMustBeDrawable() {
        assertRefused("a figure is 160 to 4000 pixels wide and high; found 10 x 400", () -> plot(Math::sin, 0, 1).size(10, 400));
        assertRefused("the scale of a PNG is 0.25 to 8 device pixels to one CSS pixel; found 0.0", () -> plot(Math::sin, 0, 1).png(0));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
