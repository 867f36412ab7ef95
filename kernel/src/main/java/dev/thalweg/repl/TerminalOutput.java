package dev.thalweg.repl;

import dev.thalweg.shell.CellOutput;
import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.MimeBundle;
import dev.thalweg.shell.execution.Streams;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;

/// What cells say in a terminal; figures become files.
public final class TerminalOutput implements CellOutput {
    private final PrintStream out = Streams.out();
    private final PrintStream err = Streams.err();
    private final Question question;
    private final Figures figures;
    private boolean atLineStart = true;

    TerminalOutput(Question question, Figures figures) {
        this.question = question;
        this.figures = figures;
    }

    /// The output of a script: questions are answered by lines of standard input, figures are saved in the working directory.
    public static TerminalOutput ofScript() {
        return new TerminalOutput(new StandardInput(), new Figures(PictureView.NONE));
    }

    /// How a cell's question gets its answer.
    @FunctionalInterface
    interface Question {
        /// The answer, null at the end of input.
        String ask(String prompt, boolean password) throws IOException;
    }

    @Override
    public synchronized void stdout(String text) {
        say(out, text);
    }

    @Override
    public synchronized void stderr(String text) {
        say(err, text);
    }

    private void say(PrintStream stream, String text) {
        stream.print(text);
        stream.flush();
        atLineStart = text.isEmpty() ? atLineStart : text.endsWith("\n");
    }

    /// Lets what follows begin at the start of a line.
    synchronized void startLine() {
        if (!atLineStart) {
            stdout(System.lineSeparator());
        }
    }

    @Override
    public synchronized void display(MimeBundle bundle, String displayId) {
        startLine();
        String text = bundle.data().get("image/png") instanceof byte[] png ? figures.show(png) : (String) bundle.data().get("text/plain");
        stdout(text + System.lineSeparator());
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
        return question.ask(prompt, password);
    }

    /// Shows how a cell ended.
    ///
    /// @param showsValue whether its value is of interest
    /// @return the exit code of a program that ends with it
    public int ended(Evaluation evaluation, boolean showsValue) {
        return switch (evaluation) {
            case Evaluation.Value(MimeBundle bundle) -> {
                if (showsValue) {
                    display(bundle, null);
                }
                yield 0;
            }
            case Evaluation.Nothing _ -> 0;
            case Evaluation.Exit(int status) -> status;
            case Evaluation.Failure(var error) -> failed(error.traceback());
            case Evaluation.Interrupted(var error) -> failed(error.traceback());
        };
    }

    /// In colours where the error output is a terminal.
    private synchronized int failed(Iterable<String> lines) {
        Console console = System.console();
        boolean colours = console != null && console.isTerminal();
        startLine();
        for (String line : lines) {
            err.println(colours ? line : line.replaceAll("\033\\[[0-9;]*m", ""));
        }
        err.flush();
        return 1;
    }
}
