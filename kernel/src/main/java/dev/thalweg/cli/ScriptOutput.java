package dev.thalweg.cli;

import dev.thalweg.shell.CellOutput;
import dev.thalweg.shell.MimeBundle;
import dev.thalweg.shell.execution.Streams;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Connects a script to the terminal it was started in; figures that it shows become files.
final class ScriptOutput implements CellOutput {
    private final PrintStream out = Streams.out();
    private final PrintStream err = Streams.err();
    private final BufferedReader in = new BufferedReader(new InputStreamReader(Streams.in(), StandardCharsets.UTF_8));
    private int figures;

    @Override
    public void stdout(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public void stderr(String text) {
        err.print(text);
        err.flush();
    }

    /// A line of an error message, in colours where the error output is a terminal.
    void error(String line) {
        Console console = System.console();
        err.println(console != null && console.isTerminal() ? line : line.replaceAll("\033\\[[0-9;]*m", ""));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        if (bundle.data().get("image/png") instanceof byte[] png) {
            stdout(save(png) + System.lineSeparator());
        } else {
            stdout(bundle.data().get("text/plain") + System.lineSeparator());
        }
    }

    private synchronized Path save(byte[] png) {
        Path file = Path.of("thalweg-" + ++figures + ".png").toAbsolutePath();
        try {
            return Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the figure to " + file, e);
        }
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
        display(bundle, displayId);
    }

    /// What was printed stays printed.
    @Override
    public void clear(boolean wait) {}

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        Console console = System.console();
        if (password && console != null && console.isTerminal()) {
            char[] secret = console.readPassword("%s", prompt);
            return secret == null ? null : new String(secret);
        }
        stdout(prompt);
        return in.readLine();
    }
}
