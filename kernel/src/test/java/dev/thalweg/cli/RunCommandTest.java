package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the command as a user does, in a process of its own.
class RunCommandTest {
    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    private Result run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        List<String> ours = ManagementFactory.getRuntimeMXBean().getInputArguments();
        ours.stream().filter(a -> a.startsWith("--add-opens")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.thalweg.cli.Main", "run"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = new ProcessBuilder(command).directory(folder.toFile())
                .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Result(status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private String script(String code) throws IOException {
        return Files.writeString(folder.resolve("fit.jsh"), code).toString();
    }

    @Test
    void runsAFileWithItsArguments() throws Exception {
        String file = script("""
                #!/usr/bin/env -S thalweg run
                double f(double x) { return 3*x*x + 2*x + 1; }
                double at(DoubleUnaryOperator g, double x) { return g.applyAsDouble(x); }
                System.out.println(args[0] + args[1] + at(f, 2));
                "a value is not printed"
                """);
        assertEquals(new Result(0, "a--flag17.0\n", ""), run("", file, "a", "--flag"));
    }

    @Test
    void stopsAtTheFirstErrorWithStatusOne() throws Exception {
        String file = script("System.out.println(1);\nint n = \"a\";\nSystem.out.println(2);\n");
        assertEquals(new Result(1, "1\n", """
                CompileError: fit.jsh, line 2, column 9: incompatible types: java.lang.String cannot be converted to int
                   2 | int n = "a";
                     |         ^~~
                """), run("", file));
    }

    @Test
    void readsStandardInputAndEndsWithItsStatus() throws Exception {
        assertEquals(new Result(9, "", ""), run("System.exit(9);\nSystem.out.println(1);\n", "-"));
    }

    @Test
    void theScriptReadsStandardInput() throws Exception {
        String file = script("var in = new Scanner(System.in);\nSystem.out.println(in.nextLine() + in.nextLine() + in.hasNextLine());\n");
        assertEquals(new Result(0, "onetwofalse\n", ""), run("one\ntwo\n", file));
    }

    @Test
    void aFigureThatIsShownBecomesAFile() throws Exception {
        Result result = run("", script("display(plot(sin, 0, 3));\n"));
        assertEquals(0, result.status(), result.err());
        assertTrue(Files.size(Path.of(result.out().strip())) > 1000, result.out());
        assertEquals("thalweg-1.png", Path.of(result.out().strip()).getFileName().toString());
    }

    @Test
    void aMissingFileIsAMistakeInTheCommand() throws Exception {
        assertEquals(new Result(2, "", "thalweg run: there is no file nowhere.jsh\n"), run("", "nowhere.jsh"));
    }
}
