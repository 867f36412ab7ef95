package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Derivatives of what a user writes in cells: the expected numbers are worked out by hand.
class DerivativesInCellsTest {
    private TestSession session;

    @BeforeEach
    void start() {
        session = new TestSession();
    }

    @AfterEach
    void stop() {
        session.close();
    }

    @Test
    void aVariableOfACellIsAConstantReadWhenTheFunctionIsCalled() {
        session.define("double a = 3;\ndouble scaled(double x) { return a * x * x; }");
        assertEquals("12.0", session.value("gradient(scaled, 2)"));
        session.define("a = 5;");
        assertEquals("20.0", session.value("gradient(scaled, 2)"));
    }

    @Test
    void aMethodDeclaredAgainHasItsNewDerivative() {
        session.define("double inner(double x) { return x * x; }\ndouble outer(double x) { return 3 * inner(x); }");
        assertEquals("12.0", session.value("gradient(outer, 2)"));
        session.define("double inner(double x) { return x * x * x; }");
        assertEquals("36.0", session.value("gradient(outer, 2)"));
    }

    @Test
    void aRecordHasAGradientOfItsOwnKind() {
        session.define("""
                record Line(double[] w, double b) {}
                double loss(Line p, double[] x) { double y = p.b(); for (int i = 0; i < x.length; i++) y += p.w()[i] * x[i]; return y * y; }
                double[] x = {1, 2};
                Line g = gradient(p -> loss(p, x), new Line(new double[] {3, 4}, 5));
                """);
        assertEquals("[32.0, 64.0] 32.0", session.value("Arrays.toString(g.w()) + \" \" + g.b()"));
    }

    @Test
    void recursionIsOrdinary() {
        session.define("double power(double x, int n) { return n == 0 ? 1 : x * power(x, n - 1); }");
        assertEquals("12.0", session.value("gradient(x -> power(x, 3), 2)"));
    }

    @Test
    void lambdasAndInterfacesAreOrdinary() {
        session.define("""
                interface Layer { double apply(double x); }
                class Scale implements Layer { final double by; Scale(double by) { this.by = by; } public double apply(double x) { return by * x; } }
                double chain(double x) { Layer[] all = {new Scale(2), v -> v * v, Math::sin}; double y = x; for (Layer l : all) y = l.apply(y); return y; }
                """);
        assertEquals(8 * Math.cos(4), Double.parseDouble(session.value("gradient(chain, 1)")), 1e-14);
    }

    @Test
    void boxedNumbersTravelThroughCollections() {
        session.define("""
                double product(double x) {
                    List<Double> all = new ArrayList<>();
                    for (int k = 1; k <= 3; k++) all.add(k * x);
                    double p = 1;
                    for (double f : all) p *= f;
                    return p;
                }
                """);
        assertEquals("72.0", session.value("gradient(product, 2)"));
    }

    @Test
    void aDerivativeInsideADerivativeIsNotConfusedWithIt() {
        assertEquals("1.0", session.value("gradient((double x) -> x * gradient((double y) -> x + y, 1.0), 1.0)"));
    }

    @Test
    void anExceptionIsCaught() {
        session.define("""
                double guarded(double x) { try { return x > 0 ? Math.sqrt(x) : fail(x); } catch (IllegalStateException e) { return -x; } }
                double fail(double x) { throw new IllegalStateException("below zero: " + x); }
                """);
        assertEquals("0.25 -1.0", session.value("gradient(guarded, 4) + \" \" + gradient(guarded, -4)"));
    }

    @Test
    void whatIsRefusedNamesTheCellAndTheLine() {
        session.define("double total = 0;\ndouble keep(double x) {\n    total = x * x;\n    return total;\n}");
        String error = session.error("gradient(keep, 2)");
        assertTrue(error.contains("(cell 1:3)"), error);
        assertTrue(error.contains("static field"), error);
    }
}
