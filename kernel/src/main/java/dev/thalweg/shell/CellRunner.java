package dev.thalweg.shell;

import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.execution.InProcessControl;
import dev.thalweg.shell.execution.Outcome;
import dev.thalweg.shell.source.CompileErrors;
import dev.thalweg.shell.source.Lexer;
import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
import dev.thalweg.shell.source.Traceback;
import dev.thalweg.shell.value.Values;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/// Runs a cell piece by piece and stops at the first error. The session's lock is held by whoever calls.
final class CellRunner {
    /// JShell keeps each value in a variable of its own, and every live variable makes each later piece slower to compile.
    private static final int KEPT_VALUES = 20;

    private final JShell shell;
    private final InProcessControl control;
    private final Origins origins;
    private final Optional<Internals> internals;
    private final Deque<Snippet> values = new ArrayDeque<>();

    CellRunner(JShell shell, InProcessControl control, Origins origins, Optional<Internals> internals) {
        this.shell = shell;
        this.control = control;
        this.origins = origins;
        this.internals = internals;
    }

    /// The first use of each part of the compiler takes long: it is made before a user waits for it.
    void warmUp(CellRun run, List<String> imports) {
        control.enter(run);
        imports.forEach(shell::eval);
        for (String code : List.of("1 + 1", "java.util.function.DoubleUnaryOperator thalweg$ = x -> x * x;")) {
            shell.eval(code).forEach(event -> shell.drop(event.snippet()));
        }
        internals.ifPresent(Internals::heal);
    }

    Evaluation run(Source source, CellRun run) {
        control.enter(run);
        Evaluation last = new Evaluation.Nothing();
        for (Piece piece : Piece.split(source, shell.sourceCodeAnalysis())) {
            last = run(piece, run);
            if (!(last instanceof Evaluation.Value || last instanceof Evaluation.Nothing)) {
                return last;
            }
        }
        dropOldValues();
        return Lexer.lastSignificant(source.code()) == ';' ? new Evaluation.Nothing() : last;
    }

    private Evaluation run(Piece piece, CellRun run) {
        origins.enter(piece);
        control.reset();
        List<SnippetEvent> events = shell.eval(piece.code());
        internals.ifPresent(Internals::heal);
        if (events.isEmpty()) {
            return new Evaluation.Nothing();
        }
        Snippet snippet = events.getFirst().snippet();
        if (shell.status(snippet) == Snippet.Status.REJECTED) {
            return new Evaluation.Failure(CompileErrors.of(piece, shell.diagnostics(snippet).toList()));
        }
        return ended(snippet, run);
    }

    private Evaluation ended(Snippet snippet, CellRun run) {
        if (run.exitStatus().isPresent()) {
            return new Evaluation.Exit(run.exitStatus().getAsInt());
        }
        if (run.interrupted()) {
            return new Evaluation.Interrupted(new CellError("Interrupted", "interrupted", List.of("interrupted")));
        }
        return switch (control.outcome()) {
            case null -> new Evaluation.Nothing();
            case Outcome.Threw(Throwable error) -> new Evaluation.Failure(Traceback.of(error, origins::source));
            case Outcome.Abandoned() -> throw new IllegalStateException("abandoned without an interrupt");
            case Outcome.Returned(Object value) -> hasValue(snippet) ? value(snippet, value, run) : new Evaluation.Nothing();
        };
    }

    private static boolean hasValue(Snippet snippet) {
        return snippet.kind() == Snippet.Kind.EXPRESSION || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private Evaluation value(Snippet snippet, Object value, CellRun run) {
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            values.addLast(snippet);
        }
        return new Evaluation.Value(Values.bundle(value));
    }

    private void dropOldValues() {
        while (values.size() > KEPT_VALUES) {
            shell.drop(values.removeFirst());
        }
    }
}
