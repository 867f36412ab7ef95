package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorsTest {
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
    void aCompileErrorPointsIntoTheCell() {
        assertEquals("""
                CompileError: cell 1, line 3, column 9: incompatible types: java.lang.String cannot be converted to int
                   3 | q = "s" + 1;
                     |     ~~~~^~~""", session.error("// numbers\nint q = 1;\nq = \"s\" + 1;"));
        Evaluation.Failure failure = assertInstanceOf(Evaluation.Failure.class, session.run("\tint z = missing;"));
        assertEquals("CompileError", failure.error().name());
        assertEquals("cell 2, line 1, column 10: cannot find symbol", failure.error().message());
    }

    @Test
    void theFirstErrorEndsTheCell() {
        session.run("int before = 1;\nint bad = \"x\";\nint after = 1;");
        assertEquals("1", session.value("before"));
        assertTrue(session.error("after").contains("cannot find symbol"));
    }

    @Test
    void nothingRunsOfACellThatCannotBeParsed() {
        assertTrue(session.error("int ranAnyway = 1;\nSystem.out.println(ranAnyway);\nint broken = ;\nint after = 2;").startsWith("CompileError: cell 1, line 3, column 14: illegal start of expression"));
        assertEquals("", session.output().out());
        assertTrue(session.error("ranAnyway").contains("cannot find symbol"));
        assertTrue(session.error("System.out.println(1);\n%who\nint x = (1;").contains("cell 3, line 3"));
        assertEquals("", session.output().out());
    }

    @Test
    void anUnfinishedCellIsAnError() {
        assertTrue(session.error("for (int i = 0; i < 3; i++ {").startsWith("CompileError: cell 1, line 1, column 27: ')' expected"));
    }

    @Test
    void anExceptionTellsTheLinesOfCells() {
        session.define("int boom(int i) {\n  if (i == 0)\n    throw new IllegalStateException(\"zero\");\n  return boom(i - 1);\n}");
        assertEquals("""
                java.lang.IllegalStateException: zero
                    at cell 1, line 3 in boom            throw new IllegalStateException("zero");
                    at cell 1, line 4 in boom            return boom(i - 1);
                    at cell 2, line 4                    boom(1);""", session.error("var y = 3;\n\n// call it\nboom(1);"));
    }

    @Test
    void causesAreToldAndLibrariesFolded() {
        assertEquals("""
                java.lang.RuntimeException: wrapped
                    at cell 1, line 2                    catch (Exception e) { throw new RuntimeException("wrapped", e); }
                Caused by: java.lang.NumberFormatException: For input string: "x"
                    (3 frames of libraries)
                    at cell 1, line 1                    try { Integer.parseInt("x"); }
                Hint: 'x' is not a whole number; Double.parseDouble reads 1.5, and strip() takes blanks away""",
                session.error("try { Integer.parseInt(\"x\"); }\ncatch (Exception e) { throw new RuntimeException(\"wrapped\", e); }"));
    }

    @Test
    void framesNameClassesAndLambdas() {
        String error = session.error("""
                class Q {
                    int go() { return Stream.of(1).map(i -> i / 0).toList().size(); }
                }
                new Q().go()""");
        assertTrue(error.contains("cell 1, line 2 in a lambda of Q.go"), error);
        assertTrue(error.contains("cell 1, line 2 in Q.go"), error);
    }

    @Test
    void repeatsAreToldOnce() {
        assertEquals("""
                java.lang.StackOverflowError
                    at cell 1, line 1 in deep            int deep(int i) { return deep(i + 1) + 1; }
                    (this frame 102N times)
                Hint: a method calls itself without an end: which case should stop it?""", session.error("int deep(int i) { return deep(i + 1) + 1; }\ndeep(0)").replaceFirst("102\\d", "102N"));
        assertEquals("2", session.value("1 + 1"));
    }

    @Test
    void whatIsNotDefinedYetIsNamed() {
        assertEquals("""
                NotDefined: h(double) uses what is not defined: method later(double)
                    at cell 1, line 1 in h               double h(double x) { return later(x) + 1; }
                    at cell 1, line 2                    h(2)""", session.error("double h(double x) { return later(x) + 1; }\nh(2)"));
        assertEquals("3.0", session.value("double later(double x) { return x; }\nh(2)"));
    }

    @Test
    void aRejectedClassDoesNotPoisonTheSession() {
        session.error("class Bad { int q() { return \"a\"; } }");
        session.interpreter().completeness("class Worse { int q() { return");
        assertEquals("1", session.value("class Good { int q() { return 1; } }\nvar good = new Good();\ngood.q()"));
        assertEquals("2", session.value("var list = List.of(1, 2);\nlist.size()"));
    }

    @Test
    void kernelClassesAndLibrariesAreOutOfReach() {
        assertTrue(session.error("com.google.gson.Gson g = null;").contains("package com.google.gson does not exist"));
        assertTrue(session.error("dev.thalweg.shell.JShellInterpreter.create()").contains("cannot find symbol"));
        assertTrue(session.error("Class.forName(\"dev.thalweg.shell.JShellInterpreter\")").startsWith("java.lang.ClassNotFoundException"));
    }
}
