package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InterruptTest {
    private static TestSession session;

    @BeforeAll
    static void start() {
        session = new TestSession();
    }

    @BeforeEach
    void state() {
        session.define("int kept = 42;");
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    /// Runs a cell, interrupts it once it prints, and returns how long it took to end after that, in milliseconds.
    private static long interrupted(String code) throws Exception {
        CompletableFuture<Evaluation> evaluation = CompletableFuture.supplyAsync(() -> session.run(code));
        while (session.output() == null || !session.output().out().contains("go")) {
            Thread.sleep(5);
        }
        Thread.sleep(150);
        long start = System.nanoTime();
        session.interpreter().interrupt();
        assertInstanceOf(Evaluation.Interrupted.class, evaluation.get(20, TimeUnit.SECONDS));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{ System.out.println(\"go\"); while (true) { } }",
        "{ System.out.println(\"go\"); long n = 0; for (;;) { n = n * 31 + 7; } }",
        "{ System.out.println(\"go\"); Thread.sleep(60_000); }",
        "{ System.out.println(\"go\"); while (true) { try { Thread.sleep(1000); } catch (Throwable t) { } } }",
        "int down(int i) { return i > 100_000 ? 0 : down(i + 1) + 1; }\n{ System.out.println(\"go\"); while (true) { down(0); } }",
        "{ System.out.println(\"go\"); java.util.stream.IntStream.range(0, 1_000_000).parallel().forEach(i -> { while (true) { } }); }",
        "{ System.out.println(\"go\"); new java.util.concurrent.ArrayBlockingQueue<Integer>(1).take(); }",
        "double forever(double x) { while (x < 2) { x = x * 0.5; } return x; }\n{ System.out.println(\"go\"); gradient(forever, 1); }",
        "class Slow { public String toString() { System.out.println(\"go\"); while (true) { } } }\nnew Slow()"})
    void stopsSoonAndKeepsTheState(String code) throws Exception {
        long millis = interrupted(code);
        assertTrue(millis < 1000, () -> "took " + millis + " ms"); // a few ms on an idle machine
        assertEquals("42", session.value("kept"));
    }

    @Test
    void tellsWhereTheCellWas() throws Exception {
        CompletableFuture<Evaluation> evaluation = CompletableFuture.supplyAsync(() -> session.run("{ System.out.println(\"go\");\nwhile (true) { } }"));
        while (!session.output().out().contains("go")) {
            Thread.sleep(5);
        }
        Thread.sleep(300);
        session.interpreter().interrupt();
        String error = TestSession.plain(((Evaluation.Interrupted) evaluation.get()).error().traceback());
        assertTrue(error.startsWith("Interrupted: the cell was stopped") && error.contains("line 2 "), error);
    }

    @Test
    void whatCannotBeStoppedIsLeftBehind() throws Exception {
        long millis = interrupted("{ System.out.println(\"go\"); new java.net.ServerSocket(0).accept(); }");
        assertTrue(millis >= 2900 && millis < 10_000, () -> "took " + millis + " ms");
        assertEquals("42", session.value("kept"));
    }

    @Test
    void threadsOfTheCellStopToo() throws Exception {
        interrupted("""
                Thread spinner = new Thread(() -> { while (true) { } });
                spinner.start();
                System.out.println("go");
                spinner.join();""");
        session.run("spinner.join(2000);");
        assertEquals("false", session.value("spinner.isAlive()"));
    }

    @Test
    void isHarmlessWhenNothingRuns() {
        session.interpreter().interrupt();
        assertEquals("42", session.value("kept"));
        assertEquals("3", session.value("int n = 0; while (n < 3) { n++; } n"));
    }

    @Test
    void exitEndsTheCellOnly() {
        for (String code : new String[] {"System.exit(7)", "Runtime.getRuntime().exit(7)", "Runtime.getRuntime().halt(7)",
            "IntConsumer leave = System::exit; leave.accept(7)", "try { System.exit(7); } catch (Throwable t) { }",
            "while (true) { try { System.exit(7); } catch (Throwable t) { } }", "int leave() { System.exit(7); return 1; }\nvar n = leave();"}) {
            assertEquals(new Evaluation.Exit(7), session.run(code), code);
        }
        assertEquals("42", session.value("kept"));
    }
}
