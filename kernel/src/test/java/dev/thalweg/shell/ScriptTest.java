package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final RecordedOutput output = new RecordedOutput();

    private Evaluation run(String code, String... arguments) {
        return new Script("fit.jsh", code, List.of(arguments)).run(output);
    }

    @Test
    void findsItsArguments() {
        run("#!/usr/bin/env -S thalweg run\nfor (String a : args) System.out.print(\"[\" + a + \"]\");", "a", "two words", "\"q\\u0022\\n", "∂");
        assertEquals("[a][two words][\"q\\u0022\\n][∂]", output.out());
    }

    @Test
    void stopsAtTheFirstErrorAndPointsIntoItsFile() {
        Evaluation.Failure failure = assertInstanceOf(Evaluation.Failure.class, run("#!x\nSystem.out.print(1);\nint n = \"a\";\nSystem.out.print(2);"));
        assertEquals("1", output.out());
        assertEquals("""
                CompileError: fit.jsh, line 3, column 9: incompatible types: java.lang.String cannot be converted to int
                   3 | int n = "a";
                     |         ^~~""", TestSession.plain(failure.error().traceback()));
    }

    @Test
    void endsWithItsExitStatus() {
        assertEquals(new Evaluation.Exit(9), run("System.out.print(1);\nSystem.exit(9);\nSystem.out.print(2);"));
        assertEquals("1", output.out());
    }
}
