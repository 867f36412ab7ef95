package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static List<String> lines(String code) {
        try (TestSession session = new TestSession()) {
            session.define(code);
            assertTrue(session.output().out().startsWith("\r") && session.output().out().endsWith("\n"), session.output().out());
            return List.of(session.output().out().strip().split("\r"));
        }
    }

    @Test
    void oneLineTellsHowFarALoopIs() {
        List<String> lines = lines("int sum = 0;\nfor (int i : progress(4)) { Thread.sleep(120); sum += i; }");
        assertEquals("0% " + "░".repeat(30) + " 0 of 4 in 0.0 s", lines.getFirst().strip());
        assertTrue(lines.get(2).strip().startsWith("50% " + "█".repeat(15) + "░".repeat(15) + " 2 of 4 in "), lines.get(2));
        assertTrue(lines.get(2).strip().endsWith(" s left"), lines.get(2));
        assertTrue(lines.getLast().strip().startsWith("100% " + "█".repeat(30) + " 4 of 4 in "), lines.getLast());
    }

    @Test
    void aFastLoopWritesLittle() {
        assertTrue(lines("long sum = 0;\nfor (int i : progress(1_000_000)) sum += i;").size() < 100);
    }

    @Test
    void whatHasNoSizeIsCounted() {
        List<String> lines = lines("Iterable<Integer> some = () -> List.of(1, 2, 3).iterator();\nfor (int i : progress(some)) { }");
        assertTrue(lines.getLast().strip().startsWith("3 done in 0."), lines.getLast());
    }

    @Test
    void anEmptyLoopIsDoneAtOnce() {
        assertTrue(lines("for (var x : progress(List.of())) { }").getLast().startsWith("100%"));
    }
}
