package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rules that users give: what they say is the derivative, in all modes, and what is no rule is refused.
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

    /// Text: nothing that a derivative flows through.
    private static double throughText(double x) {
        return Double.parseDouble(Double.toString(x));
    }

    @Vjp("logisticVjp")
    static double logistic(double x) {
        return throughText(1 / (1 + Math.exp(-x)));
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

    @Vjp("softmaxVjp")
    @Jvp("softmaxJvp")
    static double[] softmax(double[] x) {
        double[] y = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = throughText(Math.exp(x[i]));
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

    private static double[] differences(Objective<double[]> f, double[] x) {
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            slopes[i] = (f.applyAsDouble(above) - f.applyAsDouble(below)) / 2e-5;
        }
        return slopes;
    }

    private static void assertBothOrders(Objective<double[]> f, double... x) {
        assertArrayEquals(differences(f, x), Autodiff.gradient(f, x.clone()), 1e-8);
        double[][] hessian = Autodiff.hessian(f, x);
        for (int i = 0; i < x.length; i++) {
            int row = i;
            assertArrayEquals(differences(at -> Autodiff.gradient(f, at.clone())[row], x), hessian[i], 1e-7);
        }
    }

    @Test
    void arraysInAndOut() {
        assertBothOrders(RulesTest::entropy, 0.3, -0.8, 1.1);
        assertBothOrders(RulesTest::busy, 0.7, -0.4);
        assertBothOrders(RulesTest::weighed, 0.7, -0.4, 0.9);
        Objective<double[]> recursive = x -> nested(x, 3);
        assertArrayEquals(differences(recursive, new double[] {0.2, 0.9}), Autodiff.gradient(recursive, new double[] {0.2, 0.9}), 1e-8);
        double[] x = {0.3, -0.8, 1.1};
        double[][] jacobian = Autodiff.jacobian(RulesTest::softmax, x);
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
                y[reversed == 1 ? a.length - 1 - i : i] += scale * a[i][j] * throughText(x[j]);
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
            assertArrayEquals(differences(f, p), Autodiff.gradient(f, p.clone()), 1e-7);
        }
        Objective<double[]> f = p -> squared(p, 0);
        double[] p = {0.4, -1.2, 0.8, 1.5, 2.5};
        double[] direction = {1, -2, 0.5, 3, 0.25};
        double[] slopes = differences(at -> IntStream.range(0, 5).mapToDouble(i -> direction[i] * Autodiff.gradient(f, at.clone())[i]).sum(), p);
        assertArrayEquals(slopes, Autodiff.hvp(f, p, direction), 1e-5);
        assertEquals(IntStream.range(0, 5).mapToDouble(i -> direction[i] * Autodiff.gradient(f, p)[i]).sum(), Autodiff.jvp(f, p, direction), 1e-11);
    }

    @Vjp("dotVjp")
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += throughText(a[i]) * b[i];
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
        assertBothOrders(f, 0.6, -1.3);
    }

    @Jvp("cubeJvp")
    static double cube(double x) {
        return throughText(x * x * x);
    }

    static double cubeJvp(double x, double xDot) {
        return 3 * x * x * xDot;
    }

    @Jvp("ratioJvp")
    static double ratio(double a, double b) {
        return throughText(a / b);
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
        assertBothOrders(x -> ratio(x[0] * x[1], x[1] + 3) * x[0], 1.2, 0.7);
        Objective<double[]> f = RulesTest::length;
        assertEquals((3 * 5 + 4 * 7) / 5.0, Autodiff.jvp(f, new double[] {3, 4}, new double[] {5, 7}), 1e-14);
        assertArrayEquals(new double[] {0.6, 0.8}, Autodiff.gradient(f, new double[] {3, 4}), 1e-15);
    }

    @Vjp("halveVjp")
    static float halve(float x) {
        return throughText(x) > 0 ? x / 2 : x;
    }

    static float halveVjp(float x, float y, float yBar) {
        return x > 0 ? yBar / 2 : yBar;
    }

    @Test
    void floats() {
        assertEquals(1.5, Autodiff.gradient((double x) -> 3 * halve((float) x), 2));
        assertEquals(1.5, Autodiff.jvp((double x) -> 3 * halve((float) x), 2, 1));
    }

    @Vjp("clippedVjp")
    static double[] clipped(double[] x) {
        return x;
    }

    static double[] clippedVjp(double[] x, double[] y, double[] yBar) {
        return new double[] {Math.clamp(yBar[0], -1, 1), Math.clamp(yBar[1], -1, 1)};
    }

    private static double writesWhatItClipped(double[] x) {
        double[] y = clipped(x);
        y[0] *= 3;
        return x[0] * y[1];
    }

    @Test
    void theArgumentAsTheResultIsFineUnlessOneIsWritten() {
        Objective<double[]> f = x -> 10 * clipped(x)[0] + 0.5 * clipped(x)[1];
        if (Ways.compiles()) {
            assertArrayEquals(new double[] {1, 0.5}, Autodiff.gradient(f, new double[] {2, 3}));
        } else {
            assertTrue(assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(f, new double[] {2, 3})).getMessage()
                    .endsWith("Return a copy: array.clone()."));
        }
        String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(RulesTest::writesWhatItClipped, new double[] {2, 3})).getMessage();
        assertTrue(message.matches("(?s)RulesTest.clipped .*has a derivative rule and return.* an array that it was given, .*their derivatives "
                + "cannot be told apart.\nReturn a copy: array.clone\\(\\)."), message);
    }

    private static double tripled(double x) {
        return throughText(3 * x);
    }

    private static double[] scaled(double[] x) {
        return new double[] {throughText(2 * x[0]), x[1]};
    }

    @Test
    void registeredRulesServeFromThenOn() {
        ScalarFunction f = x -> tripled(x) * x;
        ScalarFunction df = null;
        assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient((double x) -> throughText(x) * x, 2));
        Rules.vjp(RulesTest::tripled, (_, _, yBar) -> 3 * yBar);
        assertEquals(12, Autodiff.gradient(f, 2));
        df = Autodiff.gradient(f);
        Rules.vjp(RulesTest::tripled, (_, _, yBar) -> 30 * yBar);
        assertEquals(6 + 60, Autodiff.gradient(f, 2));
        assertEquals(6 + 60, df.applyAsDouble(2));
        Rules.jvp(RulesTest::tripled, (_, xDot) -> 300 * xDot);
        assertEquals(6 + 60, Autodiff.gradient(f, 2));
        assertEquals(6 + 600, Autodiff.jvp(f, 2, 1));
        Rules.vjp((double[] x) -> scaled(x), (double[] _, double[] _, double[] yBar) -> new double[] {2 * yBar[0], yBar[1]});
        Mapping<double[], double[]> g = RulesTest::scaled;
        Rules.vjp(g, (_, _, yBar) -> new double[] {2 * yBar[0], yBar[1]});
        assertArrayEquals(new double[] {10, 0}, Autodiff.gradient((double[] x) -> 5 * scaled(x)[0], new double[] {1, 1}));
    }

    @Test
    void aRuleThatCapturesIsRefused() {
        double k = 3;
        assertTrue(assertThrows(NotDifferentiableException.class, () -> Rules.vjp(RulesTest::tripled, (_, _, yBar) -> k * yBar)).getMessage()
                .matches("(?s)The rule, RulesTest.lambda\\$.*, needs an object or captures values.\nName a static method, or write a lambda that uses its arguments alone."));
    }

    @Vjp("nowhere")
    static double noSuchRule(double x) {
        return x;
    }

    @Vjp("wrongVjp")
    static double wrong(double x) {
        return x;
    }

    static double wrongVjp(double x, double yBar) {
        return yBar;
    }

    @Vjp({"wrongVjp", "wrongVjp", "wrongVjp"})
    static double miscounted(double a, double b) {
        return a * b;
    }

    @Vjp("mixedVjp")
    static double mixed(double a, double[] b) {
        return a * b[0];
    }

    static Object[] mixedVjp(double a, double[] b, double y, double yBar) {
        return null;
    }

    @Vjp("wrongVjp")
    static String text(double x) {
        return "" + x;
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertRefused(RulesTest::noSuchRule, "RulesTest.noSuchRule \\(RulesTest.java:\\d+\\) has nowhere as its vjp, but its class has no such method.\n"
                + "Name a static method of the same class that no other is named like.");
        assertRefused(RulesTest::wrong, "RulesTest.wrongVjp \\(RulesTest.java:\\d+\\) is the vjp of RulesTest.wrong and must be \\(double, double, double\\) -> double, "
                + "but is \\(double, double\\) -> double.\nIt takes the arguments, the result and the result's cotangent, and returns the arguments' cotangent.");
        assertRefused(x -> miscounted(x, 2), "RulesTest.miscounted \\(RulesTest.java:\\d+\\) takes 2 arguments, and its rule names 3 methods.\n"
                + "Name one, or one for each argument \\(\"\" for a constant\\).");
        assertRefused(x -> mixed(x, new double[] {x}), "RulesTest.mixed \\(RulesTest.java:\\d+\\) takes double and double\\[\\], and one method cannot return the cotangents of both.\n"
                + "Name a method for each argument: @Vjp\\(\\{\"byFirst\", \"bySecond\"\\}\\).");
        assertRefused(x -> text(x).length() * x, "RulesTest.text \\(RulesTest.java:\\d+\\) has a derivative rule, but takes or returns no number: a rule is for methods from and to "
                + "double, float, double\\[\\], float\\[\\] and double\\[\\]\\[\\].\nGive the rule to a method of such types.");
    }

    private static void assertRefused(ScalarFunction f, String message) {
        String found = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(f, 2)).getMessage();
        assertTrue(found.matches("(?s)" + message), found);
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

    private static double sequence(double[] x) {
        List<double[]> states = new ArrayList<>(List.of(x.clone()));
        for (int k = 0; k < 3; k++) {
            double[] p = softmax(states.getLast());
            p[0] = p[1] * x[0];
            states.add(p);
        }
        return states.getLast()[0] * dot(states.get(1), x) * ratio(x[0], length(states.get(2)));
    }

    @Test
    void recordedRulesHaveEveryOrderAndMode() {
        assertBothOrders(RulesTest::sequence, 0.7, -0.4);
        double[] x = {0.7, -0.4};
        VectorFunction states = at -> new ArrayList<>(List.of(softmax(at))).getFirst();
        double[] y = softmax(x);
        double[][] jacobian = Autodiff.jacobian(states, x);
        assertArrayEquals(new double[] {y[0] * (1 - y[0]), -y[0] * y[1]}, jacobian[0], 1e-15);
        assertArrayEquals(jacobian[1], Autodiff.vjp(states, x).pull(new double[] {0, 1}), 1e-15);
        Objective<double[]> inside = at -> Autodiff.jacobian(states, at)[0][0] * at[1];
        assertArrayEquals(differences(inside, x), Autodiff.gradient(inside, x), 1e-8);
    }

    @Vjp("shortVjp")
    static double shortened(double[] x) {
        return x[0] * x[1];
    }

    static double[] shortVjp(double[] x, double y, double yBar) {
        return new double[] {yBar * x[1]};
    }

    @Test
    void aCotangentOfAnotherShapeIsRefused() {
        Objective<double[]> f = x -> shortened(new ArrayList<>(List.of(x)).getFirst());
        String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(f, new double[] {2, 3})).getMessage();
        assertTrue(message.matches("(?s)RulesTest.shortened \\(RulesTest.java:\\d+\\) has a derivative rule that gives 1 number for the cotangent of argument 1, "
                + "which has 2.\nReturn an array of its shape."), message);
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
