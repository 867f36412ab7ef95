package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InspectionTest {
    private record Line(double[] w, double b) {}

    private static double loss(Line line, double[][] xs, double[] ys) {
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            double error = line.b - ys[i];
            for (int j = 0; j < line.w.length; j++) {
                error += line.w[j] * xs[i][j];
            }
            sum += error * error;
        }
        return sum;
    }

    @Test
    void rightDerivativesAgree() {
        ScalarFunction f = x -> Math.sin(x) * x;
        GradientCheck check = Inspection.checkGradients(f, 2);
        assertEquals(Math.cos(2) * 2 + Math.sin(2), check.entries().getFirst().difference(), 1e-9);
        assertTrue(check.agrees(), check::toString);
        ScalarFunction2 g = (x, y) -> Math.pow(x, y);
        Inspection.checkGradients(g, 1.5, 2.5).assertAgrees();
    }

    @Test
    void structuresAreCheckedNumberByNumber() {
        Objective3<Line, double[][], double[]> f = InspectionTest::loss;
        GradientCheck check = Inspection.checkGradients(f, new Line(new double[] {1, -2}, 0.5), new double[][] {{1, 2}, {0.5, -1}}, new double[] {3, -1});
        assertTrue(check.agrees(), check::toString);
        assertEquals(9, check.entries().size());
        assertEquals("line.w[0]", check.entries().getFirst().variable());
        assertTrue(check.toString().startsWith("The derivatives of InspectionTest.loss agree with central differences at all 9 variables.\n"), check::toString);
    }

    /// At a jump, differences see what no derivative tells.
    @Test
    void aJumpIsReported() {
        ScalarFunction f = x -> x < 1 ? x : 2 * x + 1;
        GradientCheck check = Inspection.checkGradients(f, 1);
        assertFalse(check.agrees(), check::toString);
        String message = assertThrows(AssertionError.class, check::assertAgrees).getMessage();
        assertTrue(message.contains("differ from central differences at the only variable") && message.contains("<- differs"), message);
    }

    @Test
    void whatHoldsNoNumberIsRefused() {
        Objective<Integer> f = n -> n;
        assertThrows(IllegalArgumentException.class, () -> Inspection.checkGradients(f, 3));
    }
}
