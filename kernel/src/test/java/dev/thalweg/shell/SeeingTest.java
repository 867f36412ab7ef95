package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A cell that names a function sees its adjoint, its stages, and whether its derivatives are right.
class SeeingTest {
    private TestSession session;

    @BeforeEach
    void start() {
        session = new TestSession();
        session.define("""
                double f(double x) { return 3*x*x + 2*x + 1; }
                double total(double[] x) { double sum = 0; for (double xi : x) { sum += xi * xi; } return sum; }
                """);
    }

    @AfterEach
    void stop() {
        session.close();
    }

    @Test
    void aFunctionIsExplained() {
        assertShows("explain(f)", "static double fAdjoint(double x, double[] derivatives) {");
        assertShows("explain(total)", "static double totalAdjoint(double[] x, double[] xBar) {");
    }

    @Test
    void itHasTheNamesOfTheCell() {
        session.define("double square(double side) { return side * side; }\ndouble fall(double height, double[] winds) { double speed = sqrt(2 * height); for (double wind : winds) speed += wind * height; return speed; }");
        assertShows("explain(fall)", "static double fallAdjoint(double height, double[] winds, double[] windsBar, double[] derivatives) {");
        assertShows("graph(square, 3)", "#0 = side = 3.0, adjoint 6.0");
    }

    @Test
    void itsStagesAreShown() {
        assertShows("stages(f)", ". reverse: adds the blocks backwards");
    }

    @Test
    void itsDerivativesAreChecked() {
        assertShows("checkGradients(f, 2)", "agree with central differences at the only variable.");
        assertShows("checkGradients(total, new double[] {1, 2, 3})", "agree with central differences at all 3 variables.");
    }

    private void assertShows(String cell, String part) {
        String shown = session.value(cell);
        assertTrue(shown.contains(part), shown);
    }
}
