package dev.thalweg.cli;

import dev.thalweg.repl.TerminalOutput;
import dev.thalweg.shell.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `thalweg run FILE`: runs a script as a notebook would run its cell, and ends with its exit code.
@Command(name = "run", description = "Run a script of Java declarations and statements; it stops at the first error, with exit code 1.")
public final class RunCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;

    @Parameters(index = "0", paramLabel = "FILE", description = "the script; - reads it from standard input")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "what the script finds in String[] args")
    private List<String> arguments = new ArrayList<>();

    /// What follows the file belongs to the script, options too.
    @Spec
    void stopAtFile(CommandSpec spec) {
        spec.parser().stopAtPositional(true);
    }

    @Override
    public Integer call() {
        try {
            return run(script(file, arguments), false);
        } catch (NoSuchFileException e) {
            System.err.println("thalweg run: there is no file " + file);
            return UNREADABLE;
        } catch (IOException e) {
            System.err.println("thalweg run: cannot read " + file + ": " + e.getMessage());
            return UNREADABLE;
        }
    }

    /// Runs a script in this terminal.
    ///
    /// @return its exit code
    static int run(Script script, boolean showsValue) {
        TerminalOutput output = TerminalOutput.ofScript();
        return output.ended(script.run(output), showsValue);
    }

    /// @param file its name; `-` is standard input
    static Script script(String file, List<String> arguments) throws IOException {
        boolean fromInput = file.equals("-");
        byte[] bytes = fromInput ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return new Script(fromInput ? "standard input" : Path.of(file).getFileName().toString(), new String(bytes, StandardCharsets.UTF_8), arguments);
    }
}
