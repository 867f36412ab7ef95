package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is no rule is refused, with its place.
class MisdeclaredRulesTest {
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
        assertRefused(MisdeclaredRulesTest::noSuchRule, "MisdeclaredRulesTest.noSuchRule \\(MisdeclaredRulesTest.java:\\d+\\) has nowhere as its vjp, but its class has no such method.\n"
                + "Name a static method of the same class that no other is named like.");
        assertRefused(MisdeclaredRulesTest::wrong, "MisdeclaredRulesTest.wrongVjp \\(MisdeclaredRulesTest.java:\\d+\\) is the vjp of MisdeclaredRulesTest.wrong and must be \\(double, double, double\\) -> double, "
                + "but is \\(double, double\\) -> double.\nIt takes the arguments, the result and the result's cotangent, and returns the arguments' cotangent.");
        assertRefused(x -> miscounted(x, 2), "MisdeclaredRulesTest.miscounted \\(MisdeclaredRulesTest.java:\\d+\\) takes 2 arguments, and its rule names 3 methods.\n"
                + "Name one, or one for each argument \\(\"\" for a constant\\).");
        assertRefused(x -> mixed(x, new double[] {x}), "MisdeclaredRulesTest.mixed \\(MisdeclaredRulesTest.java:\\d+\\) takes double and double\\[\\], and one method cannot return the cotangents of both.\n"
                + "Name a method for each argument: @Vjp\\(\\{\"byFirst\", \"bySecond\"\\}\\).");
        assertRefused(x -> text(x).length() * x, "MisdeclaredRulesTest.text \\(MisdeclaredRulesTest.java:\\d+\\) has a derivative rule, but takes or returns no number: a rule is for methods from and to "
                + "double, float, double\\[\\], float\\[\\] and double\\[\\]\\[\\].\nGive the rule to a method of such types.");
    }

    private static void assertRefused(ScalarFunction f, String message) {
        String found = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(f, 2)).getMessage();
        assertTrue(found.matches("(?s)" + message), found);
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
        assertTrue(message.matches("(?s)MisdeclaredRulesTest.shortened \\(MisdeclaredRulesTest.java:\\d+\\) has a derivative rule that gives 1 number for the cotangent of argument 1, "
                + "which has 2.\nReturn an array of its shape."), message);
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
        String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(MisdeclaredRulesTest::writesWhatItClipped, new double[] {2, 3})).getMessage();
        assertTrue(message.matches("(?s)MisdeclaredRulesTest.clipped .*has a derivative rule and return.* an array that it was given, .*their derivatives "
                + "cannot be told apart.\nReturn a copy: array.clone\\(\\)."), message);
    }
}
