package dev.thalweg.repl;

import dev.thalweg.shell.Cell;
import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.Interpreter;
import java.io.IOException;
import java.nio.file.Path;
import org.jline.reader.Buffer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Size;
import org.jline.terminal.Sized;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// A session in a terminal: reads a cell, evaluates it, shows its value, until the end of input.
public final class Repl implements AutoCloseable {
    private static final int INDENTATION = 4;
    private static final Size UNKNOWN = Size.of(80, 24);

    private final Interpreter session;
    private final Terminal terminal;
    private final LineReader reader;
    private final LineReader answers;
    private final TerminalOutput output;
    private int cells;

    /// @param history the file that keeps lines from one session to the next
    public Repl(Interpreter session, Path history) throws IOException {
        this.session = session;
        terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
        if (terminal.getColumns() == 0) {
            terminal.setSize((Sized) UNKNOWN); // a pseudo-terminal whose owner says nothing
        }
        terminal.handle(Terminal.Signal.INT, _ -> session.interrupt());
        reader = LineReaderBuilder.builder().terminal(terminal).appName("thalweg")
                .parser(new CellParser(session)).completer(new CellCompleter(session)).highlighter(new CellHighlighter())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ")
                .variable(LineReader.INDENTATION, INDENTATION)
                .variable(LineReader.BLINK_MATCHING_PAREN, 0) // it would take the blanks before a bracket, those in texts too
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.AUTO_GROUP, false)
                .build();
        reader.getKeyMaps().get(LineReader.MAIN).bind((Widget) this::closingBrace, "}");
        answers = LineReaderBuilder.builder().terminal(terminal).appName("thalweg").variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true).build();
        output = new TerminalOutput(this::answer, new Figures(PictureView.of(System.getenv())));
    }

    /// @param banner what to say first
    /// @return the exit code: that of `System.exit` in a cell, else 0
    public int run(String banner) {
        output.stdout(banner + System.lineSeparator());
        while (true) {
            try {
                String line = reader.readLine(++cells + "> ");
                if (Thread.interrupted()) {
                    throw new UserInterruptException(line); // Ctrl-C behind Enter, before the cell began
                }
                if (Commands.isExit(line)) {
                    return 0;
                }
                if (Commands.isCommand(line)) {
                    output.stdout(Commands.run(line));
                } else if (!line.isBlank() && evaluated(line) instanceof Evaluation.Exit(int status)) {
                    return status;
                }
            } catch (UserInterruptException e) {
                cells--; // the line was dropped
            } catch (EndOfFileException e) {
                return 0;
            }
        }
    }

    /// A closing brace that is first on its line stands below what it closes.
    private boolean closingBrace() {
        Buffer line = reader.getBuffer();
        String before = line.upToCursor();
        String indent = before.substring(before.lastIndexOf('\n') + 1);
        if (indent.isBlank() && before.length() > indent.length()) {
            line.backspace(Math.min(INDENTATION, indent.length()));
        }
        line.write("}");
        return true;
    }

    private Evaluation evaluated(String code) {
        Evaluation evaluation = session.evaluate(new Cell(cells, code, output));
        output.ended(evaluation, true);
        output.startLine();
        return evaluation;
    }

    /// Answers a cell that reads its input. Ctrl-C there stops the cell.
    private String answer(String prompt, boolean password) throws IOException {
        try {
            return password ? answers.readLine(prompt, '*') : answers.readLine(prompt);
        } catch (EndOfFileException e) {
            return null;
        } catch (UserInterruptException e) {
            session.interrupt();
            throw new IOException("interrupted while waiting for input", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } finally {
            terminal.close();
        }
    }
}
