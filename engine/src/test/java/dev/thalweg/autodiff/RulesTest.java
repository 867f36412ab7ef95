package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules that users give: what they say is the derivative, in all modes.
class RulesTest {
    /// The gradient of a product, doubled: a wrong rule, so that a test sees that it is the rule which is used.
    @Vjp("doubledVjp")
    static double doubled(double a, double b) {
        return a * b;
    }

    static double[] doubledVjp(double a, double b, double y, double yBar) {
        return new double[] {2 * yBar * b, 2 * yBar * a};
    }

    @Test
    void theRuleIsTheDerivative() {
        assertArrayEquals(new double[] {6, 4}, Autodiff.gradient(RulesTest::doubled, 2, 3));
        assertEquals(2 * 2 * 2 * Math.sin(2) + 3 * Math.cos(2), Autodiff.gradient((double x) -> Math.sin(x) * 3 + doubled(Math.sin(2), x * x), 2), 1e-14);
        ScalarFunction f = x -> x * doubled(x, 3);
        assertEquals(2 * 3 + 2 * 2 * 3, Autodiff.gradient(f, 2)); // x b' + b
        assertEquals(2 * 3 + 2 * 2 * 3, Autodiff.jvp(f, 2, 1));
    }

    @Vjp("logisticVjp")
    static double logistic(double x) {
        return Unruled.throughText(1 / (1 + Math.exp(-x)));
    }

    static double logisticVjp(double x, double y, double yBar) {
        return yBar * y * (1 - y);
    }

    @Test
    void derivativesOfEveryOrderAndMode() {
        ScalarFunction f = x -> x * logistic(2 * x);
        double x = 0.3;
        double y = 1 / (1 + Math.exp(-2 * x));
        double d1 = y * (1 - y);
        double d2 = d1 * (1 - 2 * y);
        double d3 = d2 * (1 - 2 * y) - 2 * d1 * d1;
        ScalarFunction first = Autodiff.gradient(f);
        assertEquals(y + 2 * x * d1, first.applyAsDouble(x), 1e-15);
        assertEquals(4 * d1 + 4 * x * d2, Autodiff.gradient(first, x), 1e-14);
        assertEquals(12 * d2 + 8 * x * d3, Autodiff.gradient(Autodiff.gradient(first), x), 1e-13);
        assertEquals(y + 2 * x * d1, Autodiff.jvp(f, x, 1), 1e-15);
        assertEquals(4 * d1 + 4 * x * d2, Autodiff.hessian((a, b) -> a * logistic(2 * a) + b, x, 1)[0][0], 1e-14);
        assertEquals(4 * d2, Autodiff.derivative(Autodiff.derivative((double t) -> new double[] {logistic(2 * t), t}), x)[0], 1e-14);
    }

    @Jvp("cubeJvp")
    static double cube(double x) {
        return Unruled.throughText(x * x * x);
    }

    static double cubeJvp(double x, double xDot) {
        return 3 * x * x * xDot;
    }

    @Jvp("ratioJvp")
    static double ratio(double a, double b) {
        return Unruled.throughText(a / b);
    }

    static double ratioJvp(double a, double b, double aDot, double bDot) {
        return aDot / b - a * bDot / (b * b);
    }

    @Jvp("lengthJvp")
    static double length(double[] x) {
        return Math.hypot(x[0], x[1]);
    }

    static double lengthJvp(double[] x, double[] xDot) {
        return (x[0] * xDot[0] + x[1] * xDot[1]) / length(x);
    }

    @Test
    void aRuleForForwardModeAlone() {
        assertEquals(12 * 5, Autodiff.gradient((double x) -> 5 * cube(x), 2), 1e-13);
        assertEquals(12 * 5, Autodiff.gradient(Autodiff.gradient((double x) -> 5 * cube(x)), 2), 1e-13);
        assertArrayEquals(new double[] {1 / 4.0, -3 / 16.0}, Autodiff.gradient(RulesTest::ratio, 3, 4), 1e-15);
        Slopes.assertBothOrders(x -> ratio(x[0] * x[1], x[1] + 3) * x[0], 1.2, 0.7);
        Objective<double[]> f = RulesTest::length;
        assertEquals((3 * 5 + 4 * 7) / 5.0, Autodiff.jvp(f, new double[] {3, 4}, new double[] {5, 7}), 1e-14);
        assertArrayEquals(new double[] {0.6, 0.8}, Autodiff.gradient(f, new double[] {3, 4}), 1e-15);
    }

    @Vjp("halveVjp")
    static float halve(float x) {
        return Unruled.throughText(x) > 0 ? x / 2 : x;
    }

    static float halveVjp(float x, float y, float yBar) {
        return x > 0 ? yBar / 2 : yBar;
    }

    @Test
    void floats() {
        assertEquals(1.5, Autodiff.gradient((double x) -> 3 * halve((float) x), 2));
        assertEquals(1.5, Autodiff.jvp((double x) -> 3 * halve((float) x), 2, 1));
    }

    /// The rule is used there too: the doubled derivative shows it.
    @Test
    void aRuleInRecordedCode() {
        List<Double> box = new ArrayList<>();
        ScalarFunction f = x -> {
            box.clear();
            box.add(x);
            return doubled(box.get(0), 3) * doubled(x, x) + doubled(2, 3);
        };
        assertEquals(2 * 3 * 4 + 6 * 2 * 2 * 2, Autodiff.gradient(f, 2), 1e-14);
        assertEquals(2 * 3 * 4 + 6 * 2 * 2 * 2, Autodiff.jvp(f, 2, 1), 1e-14);
    }

    @Test
    void theGraphShowsAMethodWithARuleAsOneNode() {
        Graph graph = Autodiff.graph((double x) -> 5 * logistic(x), 0.3);
        double y = logistic(0.3);
        Graph.Node node = graph.nodes().stream().filter(n -> n.operation().equals("RulesTest.logistic")).findFirst().orElseThrow();
        assertEquals(y, node.value());
        assertEquals(5, node.adjoint());
        assertEquals(List.of(y * (1 - y)), node.partials());
        assertEquals(5 * y * (1 - y), graph.nodes().getFirst().adjoint(), 1e-15);
    }
}
