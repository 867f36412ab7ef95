package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {
    private static TestSession session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        session = new TestSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    private static String printed(String code) {
        session.define(code);
        return session.output().out();
    }

    @Test
    void magicsStandBetweenTheJavaOfACell() {
        assertEquals("4", session.value("int before = 1;\n%time int timed = before + 1;\nint after = timed + 2;\nafter"));
        assertTrue(session.output().out().startsWith("Wall time: "), session.output().out());
    }

    @Test
    void theValueOfTheLastMagicIsTheCells() {
        assertEquals("5", session.value("%time 2 + 3"));
        assertEquals("7", session.value("%%time\nint wholeCell = 3;\nwholeCell + 4"));
        assertInstanceOf(Evaluation.Nothing.class, session.run("%time 2 + 3;"));
    }

    @Test
    void aRemainderIsStillARemainder() {
        assertEquals("1", session.value("int remainder = 7\n  % 3;\nremainder"));
        assertEquals("%who\n", session.value("String text = \"\"\"\n%who\n\"\"\";\ntext"));
        assertEquals("2", session.value("Math.max(\n5\n%3, 1)"));
    }

    @Test
    void errorsOfTimedCodePointIntoTheCell() {
        String error = session.error("int fine = 1;\n%time missing + 1");
        assertTrue(error.contains(", line 2, column 7: cannot find symbol"), error);
        String timed = session.error("%timeit -n 1 -r 1 absent + 1");
        assertTrue(timed.contains(", line 1, column 19: cannot find symbol"), timed);
    }

    @Test
    void timeitTellsMeanAndSpread() {
        String text = printed("%timeit -n 10 -r 3 Math.sqrt(2)");
        assertTrue(text.matches("[0-9.]+ [nµm]s ± [0-9.]+ [nµm]?s per loop \\(mean ± std\\. dev\\. of 3 runs, 10 loops each\\)\n"), text);
        String once = printed("%%timeit -n 1 -r 1\nint once = 1;\nif (once == 1) once++;");
        assertTrue(once.endsWith("of 1 run, 1 loop each)\n"), once);
        assertEquals("14", session.value("int calls = 0;\n%timeit -n 2 -r 7 calls++;\ncalls"));
    }

    @Test
    void timeitKeepsWorkWhoseValueIsUnused() {
        printed("double square(double x) { double s = 0; for (int i = 0; i < 1000; i++) s += Math.sin(x + i); return s; }");
        String text = printed("%timeit square(2)");
        assertTrue(text.contains("µs ±") || text.contains("ms ±"), "a thousand sines in less than a microsecond: " + text);
    }

    @Test
    void whoListsWhatIsDeclared() {
        try (TestSession own = new TestSession()) {
            own.define("%who");
            assertEquals("Nothing is declared yet.\n", own.output().out());
            own.define("double x = 2;\nint twice(int i) { return 2 * i; }\nrecord Point(double x, double y) {}");
            assertEquals("""
                    Name        Type    Value
                    x           double  2.0
                    twice(int)  method
                    Point       record""", own.value("%who"));
            own.define("%reset");
            own.define("%who");
            assertEquals("Nothing is declared yet.\n", own.output().out());
            assertEquals("[1]", own.value("List.of(1)"));
        }
    }

    @Test
    void bashRunsCommands() {
        assertEquals("hello\n", printed("%bash echo hello"));
        assertEquals("1\n2\n", printed("%%bash\nfor i in 1 2; do\n  echo $i\ndone"));
        assertTrue(session.error("%bash exit 3").endsWith("bash ended with exit code 3"));
        printed("%env MAGIC=wand");
        assertEquals("wand\n", printed("%bash echo $MAGIC"));
        assertEquals("", printed("%bash cat"));
    }

    @Test
    void anInterruptEndsACommand() throws Exception {
        CompletableFuture<Evaluation> running = CompletableFuture.supplyAsync(() -> session.run("%bash echo begun; sleep 30"));
        while (!session.output().out().contains("begun")) {
            Thread.onSpinWait();
        }
        session.interpreter().interrupt();
        assertInstanceOf(Evaluation.Interrupted.class, running.get(5, TimeUnit.SECONDS));
    }

    @Test
    void cellsAreShownAndWritten() throws IOException {
        session.define("%%markdown\n# Title\n");
        assertEquals("# Title\n", session.output().displayed().getFirst().data().get("text/markdown"));
        Path file = folder.resolve("made.jsh");
        assertEquals("Wrote " + file + "\n", printed("%%writefile " + file + "\nint written = 8;\n"));
        assertEquals("Appended to " + file + "\n", printed("%%writefile -a " + file + "\nint twice = 2 * written;\n"));
        assertEquals("int written = 8;\nint twice = 2 * written;\n", Files.readString(file));
        assertEquals("16", session.value("%load " + file + "\ntwice"));
        Files.writeString(file, "int broken = ;");
        assertTrue(session.error("%load " + file).startsWith("CompileError: made.jsh, line 1"));
        assertTrue(session.error("%load absent.jsh").contains("there is no file"));
    }

    @Test
    void javapShowsMethodsAndTypes() {
        String method = printed("int triple(int i) { return 3 * i; }\n%javap triple");
        assertTrue(method.contains("imul") && method.contains("triple(int)"), method);
        assertTrue(printed("record Pair(int a, int b) {}\n%javap Pair").contains("getfield"));
        assertTrue(printed("%javap java.lang.Runnable").contains("run()"));
        assertTrue(session.error("%javap nothingOfTheKind").contains("is called 'nothingOfTheKind'"));
    }

    @Test
    void threadsOfEarlierCellsAreListed() {
        session.define("var latch = new java.util.concurrent.CountDownLatch(1);\nThread.ofPlatform().name(\"dreamer\").start(() -> { try { latch.await(); } catch (InterruptedException e) { } });");
        assertTrue(session.value("%threads").contains("dreamer"));
        session.define("latch.countDown();");
    }

    @Test
    void historyHoldsTheCellsOfTheSession() {
        session.define("int inHistory = 77;");
        assertTrue(printed("%history inHistory").contains("int inHistory = 77;\n"));
    }

    @Test
    void libraryClassesOfTheKernelDoNotClashWithTheUsers() throws IOException {
        Path gson = folder.resolve("com/google/gson/Gson.java");
        Files.createDirectories(gson.getParent());
        Files.writeString(gson, "package com.google.gson; public class Gson { public String toString() { return \"the user's\"; } }");
        assertEquals(0, javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), gson.toString()));
        assertEquals("the user's", session.value("%classpath " + folder + "\nnew com.google.gson.Gson()"));
        assertTrue(printed("%classpath").contains(folder.toString()));
        assertEquals("14.0", session.value("double f(double x) { return 3*x*x + 2*x + 1; }\ngradient(f, 2)"), "the compiler is taught again");
    }

    /// A repository of files, with a library that needs another.
    @Test
    void mavenAddsALibraryAndWhatItNeeds() throws IOException {
        String local = System.getProperty("maven.repo.local");
        System.setProperty("maven.repo.local", folder.resolve("local").toString());
        try {
            publish("inner", "", "package thalweg.test; public class Inner { public static int seven() { return 7; } }");
            publish("outer", "<dependencies><dependency><groupId>thalweg.test</groupId><artifactId>inner</artifactId><version>1.0</version></dependency></dependencies>",
                    "package thalweg.test; public class Outer { public static int eight() { return Inner.seven() + 1; } }");
            String repository = folder.resolve("remote").toUri().toString();
            String said = printed("%maven -r " + repository + " thalweg.test:outer:1.0");
            assertTrue(said.endsWith("Added outer-1.0.jar, inner-1.0.jar\n"), said);
            assertEquals("15", session.value("thalweg.test.Outer.eight() + thalweg.test.Inner.seven()"));
            assertEquals("Nothing to add: the session has it.\n", printed("%maven -r " + repository + " thalweg.test:outer:1.0"));
            assertTrue(session.error("%maven outer").contains("is not GROUP:ARTIFACT:VERSION"));
        } finally {
            if (local == null) {
                System.clearProperty("maven.repo.local");
            } else {
                System.setProperty("maven.repo.local", local);
            }
        }
    }

    private void publish(String name, String dependencies, String code) throws IOException {
        Path source = folder.resolve(name + "-source").resolve(code.replaceAll("(?s).*class (\\w+) .*", "$1") + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, code);
        Path classes = folder.resolve(name + "-classes");
        String path = folder.resolve("inner-classes").toString();
        assertEquals(0, javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", path, "-d", classes.toString(), source.toString()));
        Path target = folder.resolve("remote/thalweg/test/" + name + "/1.0");
        Files.createDirectories(target);
        java.util.spi.ToolProvider.findFirst("jar").orElseThrow()
                .run(System.out, System.err, "--create", "--file", target.resolve(name + "-1.0.jar").toString(), "-C", classes.toString(), ".");
        Files.writeString(target.resolve(name + "-1.0.pom"), "<project><modelVersion>4.0.0</modelVersion><groupId>thalweg.test</groupId><artifactId>%s</artifactId><version>1.0</version>%s</project>".formatted(name, dependencies));
    }

    @Test
    void unknownMagicsAreRefused() {
        assertTrue(session.error("%nosuch").endsWith("line 1: there is no magic 'nosuch'; %lsmagic lists them all"));
        assertTrue(session.error("%html <b>").contains("html is written so:"));
        assertTrue(session.value("%lsmagic").contains("%%writefile"));
    }

    @Test
    void completionKnowsMagicsFilesAndTheJavaAfterThem() throws IOException {
        assertEquals(List.of("%time", "%timeit", "%%time", "%%timeit").stream().filter(t -> t.startsWith("%ti")).toList(), texts("%ti"));
        assertTrue(texts("%%wr").contains("%%writefile"));
        assertTrue(texts("int x = 1;\n%").contains("%who"));
        Files.writeString(folder.resolve("data.csv"), "");
        assertEquals(List.of("data.csv"), texts("%load " + folder + "/da"));
        assertEquals(List.of("data.csv"), texts("var file = Path.of(\"" + folder + "/d"));
        assertTrue(texts("var done = \"a/b\"; Math.sq").contains("sqrt"));
        assertTrue(texts("%time Math.sq").contains("sqrt"));
    }

    private static List<String> texts(String code) {
        return session.interpreter().complete(code, code.length()).candidates().stream().map(Completions.Candidate::text).toList();
    }

    @Test
    void questionsAboutMagicsAreAnswered() {
        assertInstanceOf(Inspection.Found.class, session.interpreter().inspect("%timeit 1", 4, 0));
        assertEquals(new Completeness.Complete(), session.interpreter().completeness("%who"));
        assertEquals(new Completeness.Incomplete(""), session.interpreter().completeness("%%bash\nls"));
        assertInstanceOf(Completeness.Incomplete.class, session.interpreter().completeness("%time for (int i = 0; i < 3; i++) {"));
    }
}
