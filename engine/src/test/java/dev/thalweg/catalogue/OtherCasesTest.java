package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.Objective2;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ScalarFunction2;
import dev.thalweg.autodiff.ScalarFunction4;
import dev.thalweg.optim.Optimisers;
import dev.thalweg.optim.Trace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Acceptance cases that are more than one function at one point.
class OtherCasesTest {
    private static Case named(String id) {
        return Cases.ALL.get(id);
    }

    private static void assertExpected(Case c, String what, double... found) {
        Blocks.assertClose(c.id() + ": " + what, Numbers.flat(Numbers.of(c.expected(what))), found, c.relativeTolerance(), c.absoluteTolerance());
    }

    /// 61 points from -3 to 3 on the line 3 x + 2.
    private static double lineLoss(double w, double b) {
        double sum = 0;
        for (int i = -30; i <= 30; i++) {
            double x = i / 10.0;
            double residual = w * x + b - (3 * x + 2);
            sum += residual * residual;
        }
        return sum / 61;
    }

    @Test
    void linearRegressionTrainsInFortySteps() {
        Case c = named("flux-linreg-train40");
        ScalarFunction2 loss = OtherCasesTest::lineLoss;
        Trace trace = Optimisers.descend(loss, new double[] {c.number("W"), c.number("b")},
                Optimisers.gradientDescent(c.number("lr")), c.integer("steps"));
        assertExpected(c, "finalW", trace.last()[0]);
        assertExpected(c, "finalB", trace.last()[1]);
        assertExpected(c, "finalLoss", trace.value(trace.size() - 1));
    }

    private static double polynomial(double x, double[] p) {
        double y = 0;
        for (int i = p.length - 1; i >= 0; i--) {
            y = y * x + p[i];
        }
        return y;
    }

    @Test
    void hornerOverTenThousandCoefficients() {
        Case c = named("zyg-issue644-evalpoly");
        Objective2<Double, double[]> f = OtherCasesTest::polynomial;
        double[] p = IntStream.range(0, c.integer("n")).mapToDouble(i -> Math.sin(0.001 * (i + 1))).toArray();
        var both = Autodiff.valueAndGradient(f, c.number("x"), p);
        assertExpected(c, "value", both.value());
        Blocks.assertClose(c.id(), c.expectedGradient("x", 0), new double[] {both.gradient().first()}, 1e-11, 0);
        double[] g = both.gradient().second();
        double sum = 0;
        for (double gi : g) {
            sum += gi;
        }
        assertExpected(c, "sumOfGradientP", sum);
        for (int i : new int[] {0, 1, 2, 4999, 9999}) {
            assertEquals(Numbers.number(c.expected("gradient").getAsJsonObject().get("p[" + i + "]")), g[i], 1e-11);
        }
    }

    /// Of `f(x + i y) = u + i v`, `df/dz = ((u_x + v_y) + i (v_x - u_y)) / 2` and `df/dzbar = ((u_x - v_y) + i (v_x + u_y)) / 2`.
    private static void assertWirtinger(Case c, ScalarFunction2 u, ScalarFunction2 v) {
        double[] du = Autodiff.gradient(u, c.number("re"), c.number("im"));
        double[] dv = Autodiff.gradient(v, c.number("re"), c.number("im"));
        assertExpected(c, "dz", (du[0] + dv[1]) / 2, (dv[0] - du[1]) / 2);
        assertExpected(c, "dzbar", (du[0] - dv[1]) / 2, (dv[0] + du[1]) / 2);
    }

    @Test
    void wirtingerDerivativesFromRealAndImaginaryParts() {
        assertWirtinger(named("zyg-cplx-wirtinger-quad"), (x, y) -> 3 * (x * x - y * y) + 2 * x + 1, (x, y) -> 6 * x * y + 2 * y);
        assertWirtinger(named("zyg-cplx-wirtinger-abs2"), (x, y) -> x * x + y * y, (_, _) -> 0);
    }

    @Test
    void directionalDerivativeAndCurvature() {
        Case c = named("jax-hvp-tanh2-v");
        double[][] x = c.matrix("X");
        double[][] v = c.matrix("V");
        ScalarFunction along = t -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x[i].length; j++) {
                    double tanh = Math.tanh(x[i][j] + t * v[i][j]);
                    sum += tanh * tanh;
                }
            }
            return sum;
        };
        assertExpected(c, "directionalDerivative", Autodiff.gradient(along, 0));
        double curvature = 0;
        double[] hv = Numbers.flat(Numbers.of(c.expected("hvp")));
        for (int k = 0; k < hv.length; k++) {
            curvature += hv[k] * Numbers.flat(v)[k];
        }
        assertEquals(curvature, Autodiff.gradient(Autodiff.gradient(along), 0), 1e-12 * Math.abs(curvature));
        Objective<double[][]> f = Guides::sumOfSquaredTanh;
        assertExpected(c, "hvp", Numbers.flat(Autodiff.hvp(f, x, v)));
        assertExpected(c, "directionalDerivative", Autodiff.jvp(f, x, v));
        double[] g = Numbers.flat(Autodiff.gradient(f, x));
        double inner = 0;
        for (int k = 0; k < g.length; k++) {
            inner += g[k] * Numbers.flat(v)[k];
        }
        assertExpected(c, "directionalDerivative", inner);
    }

    @Test
    void rosenbrockOfAThousandVariables() {
        Case c = named("large-rosenbrock-1000");
        double[] x = IntStream.range(0, c.integer("n")).mapToDouble(i -> Math.sin(0.37 * i)).toArray();
        var both = Autodiff.valueAndGradient((Objective<double[]>) Surfaces::rosenbrock, x);
        double[] g = both.gradient();
        double squares = 0;
        for (double gi : g) {
            squares += gi * gi;
        }
        assertExpected(c, "value", both.value());
        assertExpected(c, "normGrad", Math.sqrt(squares));
        assertExpected(c, "grad[0]", g[0]);
        assertExpected(c, "grad[499]", g[499]);
        assertExpected(c, "grad[999]", g[999]);
        double[] v = IntStream.range(0, x.length).mapToDouble(i -> Math.cos(0.11 * i)).toArray();
        double[] hv = Autodiff.hvp((Objective<double[]>) Surfaces::rosenbrock, x, v);
        assertExpected(c, "hvp[0]", hv[0]);
        assertExpected(c, "hvp[500]", hv[500]);
        assertExpected(c, "normHvp", Math.sqrt(Matrices.dot(hv, hv)));
    }

    @Test
    void saddle() {
        ScalarFunction4 f = (x1, x2, y1, y2) -> (x1 * x1 + y1 * y1) - (x2 * x2 + y2 * y2);
        assertExpected(named("bench-saddle"), "gradientF_at(1,1,1,1)", Autodiff.gradient(f, 1, 1, 1, 1));
    }

    private static double potential(double x, double y) {
        double[][] charges = {{10, 10}, {10, 0}};
        double sum = 0;
        for (double[] c : charges) {
            sum += 1 / Math.sqrt((x - c[0]) * (x - c[0]) + (y - c[1]) * (y - c[1]));
        }
        return sum;
    }

    @Test
    void forceOnAParticle() {
        Case c = named("bench-particle-force");
        ScalarFunction2 p = OtherCasesTest::potential;
        double[] slope = Autodiff.gradient(p, c.vector("x")[0], c.vector("x")[1]);
        assertExpected(c, "force", -slope[0], -slope[1]);
    }
}
