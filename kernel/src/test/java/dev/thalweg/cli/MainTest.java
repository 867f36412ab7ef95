package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void theVersionNamesTheProgramAndItsJava() {
        assertEquals(0, run("--version"));
        assertEquals("thalweg development (Java " + Runtime.version() + ")", out.toString().strip());
    }

    @Test
    void mistakesAreAnsweredWithUsage() {
        assertEquals(2, run("frobnicate"));
        assertTrue(err.toString().contains("frobnicate") && err.toString().contains("Usage: thalweg"), err::toString);
        assertEquals(2, run("install", "--user", "--prefix", "/x"));
        assertTrue(err.toString().contains("mutually exclusive"), err::toString);
    }

    @Test
    void anUnknownConnectionFileEndsTheKernel(@TempDir Path folder) {
        assertEquals(1, run("kernel", folder.resolve("none.json").toString()));
        assertEquals("thalweg kernel: cannot use the connection file " + folder.resolve("none.json")
                + ": there is no such file; Jupyter writes one and passes its path", err.toString().strip());
    }

    @Test
    void classesOutsideAJarCannotBeRegistered(@TempDir Path folder) {
        assertEquals(1, run("install", "--prefix", folder.toString()));
        assertEquals("thalweg install: these classes are not in a jar, which Jupyter needs to start them; "
                + "build it with 'mvn package' and run 'java -jar kernel/target/thalweg-kernel.jar install'", err.toString().strip());
    }

    @Test
    void theDoctorReportsALinePerCheck() {
        int status = run("doctor");
        assertEquals(4, out.toString().lines().count(), out::toString);
        assertEquals(out.toString().contains("problem  ") ? 1 : 0, status);
    }
}
