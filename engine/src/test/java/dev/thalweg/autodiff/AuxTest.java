package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A gradient, and what else the function gave.
class AuxTest {
    private static WithAux<double[]> loss(double[] w) {
        double[] residuals = {w[0] * 2 - 1, w[1] * w[0] - 3};
        return new WithAux<>(residuals[0] * residuals[0] + residuals[1] * residuals[1], residuals);
    }

    @Test
    void anArrayOnTheWay() {
        ValueGradientAux<double[], double[]> all = Autodiff.valueAndGradientWithAux(AuxTest::loss, new double[] {2, 5});
        assertEquals(9 + 49, all.value());
        assertArrayEquals(new double[] {2 * 3 * 2 + 2 * 7 * 5, 2 * 7 * 2}, all.gradient(), 1e-14);
        assertArrayEquals(new double[] {3, 7}, all.aux());
    }

    @Test
    void textAndBranches() {
        double scale = 3;
        ObjectiveWithAux<Double, String> f = x -> x > 1 ? new WithAux<>(scale * x * x, "large") : new WithAux<>(x, "small");
        ValueGradientAux<Double, String> large = Autodiff.valueAndGradientWithAux(f, 2.0);
        assertEquals("large", large.aux());
        assertEquals(12, large.value());
        assertEquals(12.0, large.gradient());
        assertEquals(new ValueGradientAux<>(0.5, 1.0, "small"), Autodiff.valueAndGradientWithAux(f, 0.5));
    }

    /// Inside of a function that is recorded.
    @Test
    void nested() {
        ScalarFunction f = x -> {
            Objective<double[]> inner = v -> x * v[0] * v[0] * v[1];
            double[][] h = Autodiff.hessian(inner, new double[] {x, 2});
            ObjectiveWithAux<Double, String> aux = y -> new WithAux<>(x * y * y, "y");
            return h[0][1] + Autodiff.valueAndGradientWithAux(aux, 3.0).gradient(); // 2 x x + 6 x
        };
        assertEquals(2 * 25 + 30, f.applyAsDouble(5), 1e-12);
        assertEquals(4 * 5 + 6, Autodiff.gradient(f, 5), 1e-12);
        ScalarFunction g = x -> x * Autodiff.jacobian(v -> new double[] {x * v[0]}, new double[] {1})[0][0];
        assertEquals(2 * 5, Autodiff.gradient(g, 5), 1e-12);
    }

    @Test
    void theRecordedWay() {
        ObjectiveWithAux<double[], List<Double>> f = x -> {
            List<Double> seen = new ArrayList<>();
            for (double xi : x) {
                seen.add(xi * xi);
            }
            return new WithAux<>(seen.get(0) * seen.get(1), seen);
        };
        ValueGradientAux<double[], List<Double>> all = Autodiff.valueAndGradientWithAux(f, new double[] {2, 3});
        assertArrayEquals(new double[] {4 * 9, 4 * 6}, all.gradient(), 1e-14);
        assertEquals(List.of(4.0, 9.0), all.aux());
    }
}
