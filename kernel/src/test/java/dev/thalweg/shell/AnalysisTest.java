package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.shell.Completions.Candidate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static TestSession session;

    @BeforeAll
    static void start() {
        session = new TestSession();
        session.define("double half(double x) { return x / 2; }\nint count = 42;\nString name = \"bob\";\nclass Pt { int px; int py() { return 1; } }\nPt pt = new Pt();");
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    /// The cursor is at the bar.
    private static Completions complete(String code) {
        return session.interpreter().complete(code.replace("|", ""), code.indexOf('|'));
    }

    private static List<String> names(String code) {
        return complete(code).candidates().stream().map(Candidate::text).toList();
    }

    private static String inspect(String code, int detail) {
        return switch (session.interpreter().inspect(code.replace("|", ""), code.indexOf('|'), detail)) {
            case Inspection.Found(MimeBundle bundle) -> (String) bundle.data().get("text/plain");
            case Inspection.NotFound() -> "";
        };
    }

    @Test
    void documentationIsHtmlToo() {
        Inspection.Found found = assertInstanceOf(Inspection.Found.class, session.interpreter().inspect("Math.sqrt(2)", 7, 0));
        String html = (String) found.bundle().data().get("text/html");
        assertTrue(html.startsWith("<pre>double Math.sqrt(double a)</pre><div>"), html);
        assertTrue(html.contains("<code>double</code> value") && html.contains("<b>Returns</b> the positive square root of <code>a</code>"), html);
        assertFalse(html.contains("{@"), html);
        session.define("int own = 3;");
        Inspection.Found source = assertInstanceOf(Inspection.Found.class, session.interpreter().inspect("own", 3, 1));
        assertTrue(((String) source.bundle().data().get("text/html")).contains("<pre>Source:\nint own = 3;</pre>"), source::toString);
    }

    @Test
    void membersAreProposedOnceAndOwnOnesFirst() {
        assertEquals(List.of("print", "printf", "println"), names("System.out.pri|"));
        List<String> members = names("pt.|");
        assertEquals(List.of("px", "py"), members.subList(0, 2));
        assertEquals(members.stream().distinct().toList(), members);
        assertTrue(members.indexOf("hashCode") > 1);
    }

    @Test
    void theRangeToReplaceIsThatOfTheName() {
        Completions completions = complete("int k = 3;\nSystem.out.pri|ntln(k);");
        assertEquals(22, completions.start());
        assertEquals(25, completions.end());
    }

    @Test
    void whatFitsTheTypeComesFirst() {
        assertEquals("count", names("int k = |").getFirst());
        assertEquals("toString", names("String s = pt.to|").getFirst());
        assertEquals("name", names("String s = na|").getFirst());
    }

    @Test
    void theSessionsNamesComeBeforeTheJdks() {
        assertEquals("half", names("ha|").getFirst());
        assertTrue(names("gra|").contains("gradient"));
        assertEquals("double half(double)", complete("hal|").candidates().getFirst().signature());
        assertEquals("function", complete("hal|").candidates().getFirst().kind());
    }

    @Test
    void unfinishedCellsAreUnderstood() {
        assertEquals(List.of("length"), names("int k = 3;\nvar u = name; u.leng|"));
        assertTrue(names("double own(double x) { return 1; }\now|").contains("own"));
        assertTrue(names("int f2(int abcd) { return abc|").contains("abcd"));
        assertTrue(names("int f2(String abcd) { return abcd.leng|").contains("length"));
        assertTrue(names("for (int index = 0; index < 3; index++) { ind|").contains("index"));
        assertEquals(List.of("intValue"), names("Stream.of(1).map(x -> x.intV|"));
    }

    @Test
    void theKernelIsNotProposed() {
        assertEquals(List.of(), names("com.google.|"));
        assertFalse(names("dev.thalweg.shell.|").contains("JShellInterpreter"));
    }

    @Test
    void aNameIsInspectedAtItsEndAndInside() {
        for (String code : new String[] {"Math.sin|(2)", "Math.si|n(2)", "Math.sin|", "Math.sin(|2)"}) {
            assertTrue(inspect(code, 0).startsWith("double Math.sin(double a)"), code + ": " + inspect(code, 0));
        }
        assertTrue(inspect("Math.sin|(2)", 0).contains("Returns the trigonometric sine of an angle."), inspect("Math.sin|(2)", 0));
        assertEquals("", inspect("nosuch|", 0));
        assertEquals("", inspect("|", 0));
    }

    @Test
    void theSessionsNamesAreInspected() {
        assertEquals("int count\n\ncount = 42", inspect("cou|nt", 0));
        assertTrue(inspect("half|(2)", 0).startsWith("double half(double x)"));
        assertTrue(inspect("half|(2)", 1).contains("return x / 2;"));
        assertTrue(inspect("gradient|(half, 2)", 0).contains("gradient(ScalarFunction f, double x)"));
    }

    @Test
    void completenessIsJudged() {
        for (String code : new String[] {"1 + 1", "", "// c", "int a = 1;\nint b = 2", "undefined + 1", "if (count > 1) half(2);", "int f() { return 1; }"}) {
            assertInstanceOf(Completeness.Complete.class, session.interpreter().completeness(code), code);
        }
        for (String code : new String[] {"int = 7q", ")", "\"abc"}) {
            assertInstanceOf(Completeness.Invalid.class, session.interpreter().completeness(code), code);
        }
        assertEquals(new Completeness.Incomplete(""), session.interpreter().completeness("int x ="));
        assertEquals(new Completeness.Incomplete("    "), session.interpreter().completeness("for (int i = 0; i < 3; i++) {"));
        assertEquals(new Completeness.Incomplete("        "), session.interpreter().completeness("void f() {\n    if (true) {\n"));
        assertEquals(new Completeness.Incomplete(""), session.interpreter().completeness("\"\"\"\nabc"));
    }

    @Test
    void questionsAreAnsweredWhileACellRuns() throws Exception {
        CompletableFuture<Evaluation> running = CompletableFuture.supplyAsync(() -> session.run("System.out.print(\"go\"); while (true) { }"));
        while (!session.output().out().equals("go")) {
            Thread.sleep(5);
        }
        assertEquals(List.of("print", "printf", "println"), names("System.out.pri|"));
        assertEquals("int count\n\ncount = 42", inspect("count|", 0));
        assertInstanceOf(Completeness.Complete.class, session.interpreter().completeness("1 + 1"));
        assertFalse(running.isDone());
        session.interpreter().interrupt();
        assertInstanceOf(Evaluation.Interrupted.class, running.get());
    }
}
