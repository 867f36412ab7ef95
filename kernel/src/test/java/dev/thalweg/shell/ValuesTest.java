package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static TestSession session;

    @BeforeAll
    static void start() {
        session = new TestSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Test
    void lastExpressionIsTheValue() {
        assertEquals("2", session.value("1 + 1"));
        assertEquals("17.0", session.value("double p(double x) { return 3*x*x + 2*x + 1; }\np(2)"));
        assertEquals("5", session.value("int five = 5; five"));
        assertEquals("null", session.value("(Object) null"));
    }

    @Test
    void semicolonHidesTheValue() {
        assertInstanceOf(Evaluation.Nothing.class, session.run("1 + 1;"));
        assertInstanceOf(Evaluation.Nothing.class, session.run("1 + 1; // a comment"));
        assertInstanceOf(Evaluation.Nothing.class, session.run("1 + 1; /* another */\n"));
        assertEquals(";", session.value("\";\" // not the end;"));
    }

    @Test
    void declarationsStatementsAndEmptyCellsHaveNoValue() {
        for (String code : new String[] {"", "  \n", "// nothing", "var declared = 3", "import java.util.concurrent.*;", "if (true) { }"}) {
            assertInstanceOf(Evaluation.Nothing.class, session.run(code), code);
        }
    }

    @Test
    void arraysAreReadable() {
        assertEquals("[-4.0, 2.0]", session.value("new double[]{-4, 2}"));
        assertEquals("[[1, 2], [3], null]", session.value("new int[][]{{1, 2}, {3}, null}"));
        assertTrue(session.value("new int[5000]").contains("... 4980 more ..."));
    }

    @Test
    void aComputationalGraphIsDrawn() {
        Evaluation evaluation = session.run("double wave(double x, double y) { return x * y + Math.sin(x); }\ngraph(wave, 2, 3)");
        MimeBundle bundle = assertInstanceOf(Evaluation.Value.class, evaluation, evaluation::toString).bundle();
        assertInstanceOf(byte[].class, bundle.data().get("image/png"), () -> bundle.data().toString());
    }

    @Test
    void aValueThatCannotDescribeItselfIsNoError() {
        String text = session.value("class Shy { public String toString() { throw new IllegalStateException(\"no\"); } }\nnew Shy()");
        assertEquals("a Shy whose toString throws java.lang.IllegalStateException: no", text);
    }

    @Test
    void generatedNamesAreNotShown() {
        assertTrue(session.value("class Plain { }\nnew Plain()").startsWith("Plain@"));
        assertEquals("a DoubleUnaryOperator", session.value("DoubleUnaryOperator u = x -> x;\nu"));
        assertTrue(session.error("class Own extends RuntimeException { }\nthrow new Own();").startsWith("Own\n"));
    }

    @Test
    void hugeTextIsAbbreviated() {
        String text = session.value("\"x\".repeat(1_000_000)");
        assertTrue(text.length() < 101_000 && text.contains("900000 characters more"), () -> text.length() + "");
    }

    @Test
    void moreValuesThanAreKept() {
        for (int i = 0; i < 30; i++) {
            assertEquals(String.valueOf(i), session.value(i + " + 0"));
        }
    }
}
