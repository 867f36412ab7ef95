package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Derivatives of derivatives, against central differences of the first one.
class SecondDerivativeTest {
    private static final double STEP = 1e-5;

    private static void assertSecond(ScalarFunction f, double x) {
        ScalarFunction df = Autodiff.gradient(f);
        double difference = (df.applyAsDouble(x + STEP) - df.applyAsDouble(x - STEP)) / (2 * STEP);
        assertEquals(difference, Autodiff.gradient(df, x), 1e-6 * (1 + Math.abs(difference)));
    }

    private static double exponentSharedByTwoLoops(double a) {
        double b = a;
        int steps = 0;
        while (Math.pow(b, 2) < 9 && steps < 2) {
            steps++;
            b -= 0.1;
        }
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.pow(b, 2) * b;
            b = Math.sin(b);
        }
        return sum;
    }

    @Test
    void aNegativeBaseHasNoLogarithmWhereTheExponentIsShared() {
        assertSecond(SecondDerivativeTest::exponentSharedByTwoLoops, -0.97);
    }

    private static double exponentThatGrows(double a) {
        double exponent = 1;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            exponent += 1;
            sum += Math.pow(a, exponent) * Math.sin(a);
        }
        return sum;
    }

    @Test
    void aNegativeBaseHasNoLogarithmWhereTheExponentIsSaved() {
        assertSecond(SecondDerivativeTest::exponentThatGrows, -0.7);
    }

    @Test
    void aReferenceToTheMethodOfAnotherLambdaIsThatLambda() {
        double c = 3;
        ScalarFunction f = x -> c * Math.exp(2 * x);
        assertEquals(6, Autodiff.gradient(f::applyAsDouble, 0), 1e-14);
    }

    private static double slopeThroughReference(ScalarFunction f) {
        return Autodiff.gradient(f::applyAsDouble, 2);
    }

    @Test
    void oneReferenceToTheMethodsOfTwoLambdasHasTwoDerivatives() {
        assertEquals(12, slopeThroughReference(x -> x * x * x), 1e-14);
        assertEquals(5, slopeThroughReference(x -> 5 * x), 1e-14);
    }

    private static final double[] TABLE = {1, 2};

    private static double overwritesThenReadsTheTable(double[] x) {
        x[0] = 3 * x[1];
        return TABLE[0] * x[1];
    }

    private static double writesTheTable(double[] x) {
        TABLE[0] = 7;
        return x[0] * x[1];
    }

    @Test
    void anArrayThatIsAlsoInAFieldIsRefusedWhereItIsWritten() {
        assertEquals(1.0, Autodiff.gradient(SecondDerivativeTest::overwritesThenReadsTheTable, new double[] {5, 6})[1], 1e-14);
        for (Objective<double[]> f : java.util.List.<Objective<double[]>>of(SecondDerivativeTest::overwritesThenReadsTheTable,
                SecondDerivativeTest::writesTheTable)) {
            String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(f, TABLE)).getMessage();
            assertTrue(message.contains("also in the field") && message.contains("clone()"), message);
        }
    }

    private static final class Counter {
        private static final double[] STATE = {1};

        double next() {
            return STATE[0]++;
        }
    }

    private static double readsAroundACall(double x, Counter counter) {
        double[] state = Counter.STATE;
        double before = state[0];
        counter.next();
        return x * before + 100 * x * state[0];
    }

    @Test
    void whatACallMayHaveWrittenIsReadAgain() {
        Counter.STATE[0] = 1;
        Counter counter = new Counter();
        assertEquals(1 + 100 * 2, Autodiff.gradient((double x) -> readsAroundACall(x, counter), 1), 1e-14);
    }

    @Test
    void aHessianIsThatOfTheAcceptedFormula() {
        double[][] hessian = Autodiff.hessian((x, y) -> x * x * y + Math.sin(x * y), 0.5, -1.5);
        double s = Math.sin(0.5 * -1.5);
        double c = Math.cos(0.5 * -1.5);
        assertEquals(2 * -1.5 - 1.5 * 1.5 * s, hessian[0][0], 1e-14);
        assertEquals(2 * 0.5 + c - 0.5 * -1.5 * s, hessian[0][1], 1e-14);
        assertEquals(hessian[0][1], hessian[1][0], 1e-14);
        assertEquals(-0.25 * s, hessian[1][1], 1e-14);
    }

    @Test
    void aProductOfAnotherShapeThanTheArgumentIsRefused() {
        Objective<double[]> f = x -> x[0] * x[1] * x[1];
        assertEquals(2 * 3.0 + 2 * 2.0, Autodiff.hvp(f, new double[] {2, 3}, new double[] {1, 1})[1], 1e-14);
        String message = assertThrows(IllegalArgumentException.class,
                () -> Autodiff.hvp(f, new double[] {2, 3}, new double[] {1})).getMessage();
        assertTrue(message.contains("double[1]") && message.contains("double[2]"), message);
    }
}
