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
