package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rules that users give for methods of arrays, in all modes.
class ArrayRulesTest {
    @Vjp("softmaxVjp")
    @Jvp("softmaxJvp")
    static double[] softmax(double[] x) {
        double[] y = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Unruled.throughText(Math.exp(x[i]));
            sum += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= sum;
        }
        return y;
    }

    static double[] softmaxVjp(double[] x, double[] y, double[] yBar) {
        double inner = 0;
        for (int i = 0; i < y.length; i++) {
            inner += y[i] * yBar[i];
        }
        double[] xBar = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            xBar[i] = y[i] * (yBar[i] - inner);
        }
        return xBar;
    }

    /// The Jacobian is symmetric.
    static double[] softmaxJvp(double[] x, double[] xDot) {
        return softmaxVjp(x, softmax(x), xDot);
    }

    private static double entropy(double[] x) {
        double sum = 0;
        double[] p = softmax(x);
        for (int i = 0; i < p.length; i++) {
            sum -= p[i] * Math.log(p[i]);
        }
        return sum;
    }

    /// Arrays that are written before and after the call, and a call in a loop.
    private static double busy(double[] x) {
        double sum = 0;
        double[] z = {x[0] * x[0], 2 * x[1]};
        for (int k = 0; k < 3; k++) {
            double[] p = softmax(z);
            z[0] += p[0] * x[1];
            p[1] *= z[0];
            z[1] = p[1] + z[1];
            sum += p[1] * z[0];
        }
        return sum;
    }

    /// The result is used in other blocks than the call, and the call is repeated.
    private static double weighed(double[] x) {
        double sum = 0;
        double[] z = x.clone();
        for (int k = 1; k < 4; k++) {
            double[] p = softmax(z);
            for (int j = 0; j < p.length; j++) {
                sum += k * p[j] * x[j] * sum + p[j];
            }
            if (sum > 1) {
                z = p;
            }
        }
        return sum;
    }

    private static double nested(double[] x, int depth) {
        return depth == 0 ? x[0] : softmax(x)[depth % 2] * nested(softmax(x), depth - 1) + x[1];
    }

    @Test
    void arraysInAndOut() {
        Slopes.assertBothOrders(ArrayRulesTest::entropy, 0.3, -0.8, 1.1);
        Slopes.assertBothOrders(ArrayRulesTest::busy, 0.7, -0.4);
        Slopes.assertBothOrders(ArrayRulesTest::weighed, 0.7, -0.4, 0.9);
        Objective<double[]> recursive = x -> nested(x, 3);
        assertArrayEquals(Slopes.of(recursive, new double[] {0.2, 0.9}), Autodiff.gradient(recursive, new double[] {0.2, 0.9}), 1e-8);
        double[] x = {0.3, -0.8, 1.1};
        double[][] jacobian = Autodiff.jacobian(ArrayRulesTest::softmax, x);
        double[] y = softmax(x);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals((i == j ? y[i] : 0) - y[i] * y[j], jacobian[i][j], 1e-15);
            }
        }
    }

    /// A matrix times a vector times a number, each with a rule of its own, and a constant.
    @Vjp({"byMatrix", "byVector", "byScale", ""})
    static double[] product(double[][] a, double[] x, double scale, int reversed) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[reversed == 1 ? a.length - 1 - i : i] += scale * a[i][j] * Unruled.throughText(x[j]);
            }
        }
        return y;
    }

    static double[][] byMatrix(double[][] a, double[] x, double scale, int reversed, double[] y, double[] yBar) {
        double[][] bar = new double[a.length][x.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                bar[i][j] = yBar[reversed == 1 ? a.length - 1 - i : i] * scale * x[j];
            }
        }
        return bar;
    }

    static double[] byVector(double[][] a, double[] x, double scale, int reversed, double[] y, double[] yBar) {
        double[] bar = new double[x.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                bar[j] += yBar[reversed == 1 ? a.length - 1 - i : i] * scale * a[i][j];
            }
        }
        return bar;
    }

    static double byScale(double[][] a, double[] x, double scale, int reversed, double[] y, double[] yBar) {
        double bar = 0;
        for (int i = 0; i < y.length; i++) {
            bar += yBar[i] * y[i] / scale;
        }
        return bar;
    }

    private static double squared(double[] p, int reversed) {
        double[][] a = {{p[0], p[1]}, {p[2], 1}};
        double[] y = product(a, new double[] {p[3], p[0]}, p[4], reversed);
        return y[0] * y[0] * y[1] + y[1];
    }

    @Test
    void aRuleForEachArgument() {
        for (int reversed : new int[] {0, 1}) {
            Objective<double[]> f = p -> squared(p, reversed);
            double[] p = {0.4, -1.2, 0.8, 1.5, 2.5};
            assertArrayEquals(Slopes.of(f, p), Autodiff.gradient(f, p.clone()), 1e-7);
        }
        Objective<double[]> f = p -> squared(p, 0);
        double[] p = {0.4, -1.2, 0.8, 1.5, 2.5};
        double[] direction = {1, -2, 0.5, 3, 0.25};
        double[] slopes = Slopes.of(at -> IntStream.range(0, 5).mapToDouble(i -> direction[i] * Autodiff.gradient(f, at.clone())[i]).sum(), p);
        assertArrayEquals(slopes, Autodiff.hvp(f, p, direction), 1e-5);
        assertEquals(IntStream.range(0, 5).mapToDouble(i -> direction[i] * Autodiff.gradient(f, p)[i]).sum(), Autodiff.jvp(f, p, direction), 1e-11);
    }

    @Vjp("dotVjp")
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Unruled.throughText(a[i]) * b[i];
        }
        return sum;
    }

    static double[][] dotVjp(double[] a, double[] b, double y, double yBar) {
        double[][] bars = new double[2][a.length];
        for (int i = 0; i < a.length; i++) {
            bars[0][i] = yBar * b[i];
            bars[1][i] = yBar * a[i];
        }
        return bars;
    }

    @Test
    void arraysOfOneTypeTogetherAndOneArrayTwice() {
        Objective<double[]> f = x -> dot(x, x) * dot(x, new double[] {1, 2});
        Slopes.assertBothOrders(f, 0.6, -1.3);
    }

    private static double sequence(double[] x) {
        List<double[]> states = new ArrayList<>(List.of(x.clone()));
        for (int k = 0; k < 3; k++) {
            double[] p = softmax(states.getLast());
            p[0] = p[1] * x[0];
            states.add(p);
        }
        return states.getLast()[0] * dot(states.get(1), x) * RulesTest.ratio(x[0], RulesTest.length(states.get(2)));
    }

    @Test
    void recordedRulesHaveEveryOrderAndMode() {
        Slopes.assertBothOrders(ArrayRulesTest::sequence, 0.7, -0.4);
        double[] x = {0.7, -0.4};
        VectorFunction states = at -> new ArrayList<>(List.of(softmax(at))).getFirst();
        double[] y = softmax(x);
        double[][] jacobian = Autodiff.jacobian(states, x);
        assertArrayEquals(new double[] {y[0] * (1 - y[0]), -y[0] * y[1]}, jacobian[0], 1e-15);
        assertArrayEquals(jacobian[1], Autodiff.vjp(states, x).pull(new double[] {0, 1}), 1e-15);
        Objective<double[]> inside = at -> Autodiff.jacobian(states, at)[0][0] * at[1];
        assertArrayEquals(Slopes.of(inside, x), Autodiff.gradient(inside, x), 1e-8);
    }
}
