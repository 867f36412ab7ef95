package dev.thalweg.catalogue;

import static dev.thalweg.autodiff.Autodiff.checkpoint;
import static dev.thalweg.autodiff.Autodiff.stopGradient;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Jvp;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ScalarFunction2;
import dev.thalweg.autodiff.ValueAndGradient;
import dev.thalweg.autodiff.VectorFunction;
import dev.thalweg.autodiff.Vjp;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Acceptance cases that ask for another derivative than a gradient, or for control over one.
class ModesTest {
    private static void assertExpected(Case c, String what, double... found) {
        Blocks.assertClose(c.id() + ": " + what, Numbers.flat(Numbers.of(c.expected(what))), found, c.relativeTolerance(), c.absoluteTolerance());
    }

    private static void assertGradient(Case c, String variable, double... found) {
        Blocks.assertClose(c.id() + ": gradient along " + variable, c.expectedGradient(variable, 0), found, c.relativeTolerance(), c.absoluteTolerance());
    }

    private static void assertJacobian(String id, VectorFunction f) {
        Case c = Cases.ALL.get(id);
        double[] x = (double[]) c.point()[0];
        assertExpected(c, "value", f.apply(x.clone()));
        double[][] jacobian = Autodiff.jacobian(f, x);
        for (int i = 0; i < jacobian.length; i++) {
            double[] expected = c.expectedGradient(c.variables().getFirst(), i);
            Blocks.assertClose(id + ": row " + i, expected, jacobian[i], c.relativeTolerance(), c.absoluteTolerance());
            double[] seed = new double[jacobian.length];
            seed[i] = 1;
            Blocks.assertClose(id + ": pulled back row " + i, expected, Autodiff.vjp(f, x).pull(seed), c.relativeTolerance(), c.absoluteTolerance());
        }
    }

    @Test
    void jacobians() {
        assertJacobian("zyg-jac-slice", Tutorials::sliceOfSquares);
        assertJacobian("zyg-jac-cumsum", Tutorials::cumulativeSum);
        assertJacobian("jax-jac-predict", Guides::predictions);
    }

    @Test
    void pullbackOfACurve() {
        Case c = Cases.ALL.get("zyg-pullback-vector");
        var pullback = Autodiff.vjp((Double x) -> new double[] {x, x}, c.number("x"));
        assertExpected(c, "value", pullback.value());
        assertEquals(2.0, pullback.pull(new double[] {1, 1}));
        assertEquals(2.0, pullback.pull(new double[] {2, 0}));
    }

    @Test
    void aStoppedSquare() {
        Case c = Cases.ALL.get("tf-stop-gradient");
        ScalarFunction2 f = (x, y) -> x * x + stopGradient(y * y);
        ValueAndGradient<double[]> both = Autodiff.valueAndGradient(f, c.number("x"), c.number("y"));
        assertExpected(c, "value", both.value());
        assertGradient(c, "x", both.gradient()[0]);
        assertGradient(c, "y", both.gradient()[1]);
    }

    @Test
    void roundingThatLetsTheGradientThrough() {
        Case c = Cases.ALL.get("jax-straight-through");
        ScalarFunction through = x -> x + stopGradient(Math.rint(x) - x);
        ValueAndGradient<Double> both = Autodiff.valueAndGradient(through, c.number("x"));
        assertExpected(c, "value", both.value());
        assertGradient(c, "x", both.gradient());
        assertExpected(c, "plainRoundGradient", Autodiff.gradient(Math::rint, c.number("x")));
    }

    @Test
    void temporalDifferenceLearning() {
        Case c = Cases.ALL.get("jax-td0");
        double[] s = c.vector("s");
        double[] next = c.vector("s_next");
        double reward = c.number("r");
        Objective<double[]> loss = theta -> {
            double error = stopGradient(reward + Matrices.dot(theta, next)) - Matrices.dot(theta, s);
            return error * error;
        };
        ValueAndGradient<double[]> both = Autodiff.valueAndGradient(loss, c.vector("theta"));
        assertExpected(c, "value", both.value());
        assertGradient(c, "theta", both.gradient());
    }

    @Vjp("productVjp")
    private static double product(double a, double b) {
        return a * b;
    }

    private static double[] productVjp(double a, double b, double y, double yBar) {
        return new double[] {yBar * b, yBar * a};
    }

    @Test
    void aRuleForAProduct() {
        Case c = Cases.ALL.get("zyg-custom-rule-mul");
        ValueAndGradient<double[]> both = Autodiff.valueAndGradient(ModesTest::product, c.number("a"), c.number("b"));
        assertExpected(c, "value", both.value());
        assertGradient(c, "a", both.gradient()[0]);
        assertGradient(c, "b", both.gradient()[1]);
    }

    @Jvp("saturatingJvp")
    private static double saturating(double x) {
        return x / (1 + Math.sqrt(x));
    }

    private static double saturatingJvp(double x, double xDot) {
        double root = Math.sqrt(x);
        return (root / 2 + 1) / ((root + 1) * (root + 1)) * xDot;
    }

    @Test
    void aRuleWhereTheFormulaHasAHole() {
        Case c = Cases.ALL.get("jax-xdiv1sqrt-at0");
        ValueAndGradient<Double> both = Autodiff.valueAndGradient(ModesTest::saturating, c.number("x"));
        assertExpected(c, "value", both.value());
        assertGradient(c, "x", both.gradient());
    }

    @Vjp("clipped")
    private static double clipGradient(double x) {
        return x;
    }

    private static double clipped(double x, double y, double yBar) {
        return yBar * Math.min(1, 0.5 / Math.abs(yBar));
    }

    @Test
    void aRuleThatClipsTheCotangent() {
        Case c = Cases.ALL.get("tf-clip-by-norm");
        ValueAndGradient<Double> both = Autodiff.valueAndGradient((double v) -> clipGradient(v * v), c.number("v"));
        assertExpected(c, "value", both.value());
        assertGradient(c, "v", both.gradient());
    }

    @Vjp("byImplicitDifferentiation")
    private static double squareRoot(double a) {
        double x = a;
        double before;
        do {
            before = x;
            x = 0.5 * (x + a / x);
        } while (Math.abs(x - before) > 1e-6);
        return x;
    }

    /// `x * x = a` at the fixed point.
    private static double byImplicitDifferentiation(double a, double x, double xBar) {
        return xBar / (2 * x);
    }

    @Test
    void squareRootsByNewton() {
        Case c = Cases.ALL.get("jax-newton-sqrt-implicit");
        double[] a = c.vector("a");
        ScalarFunction f = ModesTest::squareRoot;
        ScalarFunction first = Autodiff.gradient(f);
        ScalarFunction second = Autodiff.gradient(first);
        assertExpected(c, "value", Arrays.stream(a).map(f).toArray());
        assertGradient(c, "a", Arrays.stream(a).map(first).toArray());
        assertExpected(c, "second", Arrays.stream(a).map(second).toArray());
    }

    private static int calls;

    private static double countedSine(double x) {
        calls++;
        return Math.sin(x);
    }

    @Test
    void aCheckpointRunsItsFunctionTwice() {
        Case c = Cases.ALL.get("zyg-checkpoint");
        ScalarFunction f = x -> checkpoint(ModesTest::countedSine, x);
        calls = 0;
        ValueAndGradient<Double> both = Autodiff.valueAndGradient(f, c.number("x"));
        assertEquals(2, calls);
        assertExpected(c, "value", both.value());
        assertGradient(c, "x", both.gradient());
    }
}
