package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/// A session for tests: runs cells one after another and tells their results as text.
final class TestSession implements AutoCloseable {
    private final Interpreter interpreter = JShellInterpreter.create();
    private RecordedOutput output = new RecordedOutput();
    private int cells;

    Interpreter interpreter() {
        return interpreter;
    }

    /// What the last cell said.
    RecordedOutput output() {
        return output;
    }

    Evaluation run(String code) {
        output = new RecordedOutput();
        return interpreter.evaluate(new Cell(++cells, code, output));
    }

    /// The plain text of the cell's value.
    String value(String code) {
        Evaluation evaluation = run(code);
        return switch (evaluation) {
            case Evaluation.Value(MimeBundle bundle) -> (String) bundle.data().get("text/plain");
            case Evaluation.Failure(CellError error) -> fail(code + "\n" + plain(error.traceback()));
            default -> fail(code + "\nhas no value: " + evaluation);
        };
    }

    /// Runs a cell that must end well.
    void define(String code) {
        Evaluation evaluation = run(code);
        if (evaluation instanceof Evaluation.Failure(CellError error)) {
            fail(code + "\n" + plain(error.traceback()));
        }
    }

    /// The error of a cell that must fail, without colours.
    String error(String code) {
        Evaluation evaluation = run(code);
        return evaluation instanceof Evaluation.Failure(CellError error) ? plain(error.traceback()) : fail(code + "\nended as " + evaluation);
    }

    static String plain(List<String> lines) {
        return String.join("\n", lines).replaceAll("\033\\[[0-9;]*m", "");
    }

    @Override
    public void close() {
        interpreter.close();
    }
}
