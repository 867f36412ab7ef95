package dev.thalweg.shell;

import dev.thalweg.shell.analysis.SyntaxCheck;
import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.execution.InProcessControl;
import dev.thalweg.shell.execution.Outcome;
import dev.thalweg.shell.magic.Host;
import dev.thalweg.shell.magic.MagicSyntax;
import dev.thalweg.shell.magic.Magics;
import dev.thalweg.shell.source.CompileErrors;
import dev.thalweg.shell.source.Notes;
import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
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
    private static final Evaluation NOTHING = new Evaluation.Nothing();

    private final JShell shell;
    private final InProcessControl control;
    private final Origins origins;
    private final Optional<Internals> internals;
    private final Session session;
    private final SyntaxCheck syntax;
    private final Failures failures;
    private final Deque<Snippet> values = new ArrayDeque<>();

    CellRunner(Session session, InProcessControl control, Origins origins, Optional<Internals> internals) {
        this.session = session;
        this.shell = session.shell();
        this.syntax = new SyntaxCheck(shell);
        this.control = control;
        this.origins = origins;
        this.internals = internals;
        this.failures = new Failures(shell, origins);
    }

    /// The first use of each part of the compiler takes long: it is made before a user waits for it.
    void warmUp(CellRun run, List<String> imports) {
        control.enter(run);
        imports.forEach(shell::eval);
        for (String code : List.of("1 + 1", "DoubleUnaryOperator thalweg$ = x -> x * x;")) {
            shell.eval(code).forEach(event -> shell.drop(event.snippet()));
        }
        internals.ifPresent(Internals::heal);
    }

    Evaluation run(Source source, CellRun run) {
        control.enter(run);
        Declarations declarations = new Declarations(shell);
        Host host = new MagicHost(run, session, control, (pieces, shown) -> run(pieces, run, declarations, shown), shell.sourceCodeAnalysis());
        List<MagicSyntax.Part> parts = Magics.parts(source);
        Optional<CellError> broken = broken(source, parts);
        if (broken.isPresent()) {
            return new Evaluation.Failure(broken.get());
        }
        Evaluation last = NOTHING;
        for (MagicSyntax.Part part : parts) {
            last = part instanceof MagicSyntax.Java ? host.evaluate(source, part.start(), part.end()) : magic(part, source, run, host);
            if (failed(last)) {
                return last;
            }
        }
        declarations.problems().forEach(run.output()::stderr);
        dropOldValues();
        return last;
    }

    /// Nothing of a cell is run of which a part can never be Java.
    private Optional<CellError> broken(Source source, List<MagicSyntax.Part> parts) {
        return parts.stream().filter(MagicSyntax.Java.class::isInstance)
                .map(part -> syntax.error(Piece.split(source, part.start(), part.end(), shell.sourceCodeAnalysis()))).flatMap(Optional::stream).findFirst();
    }

    private static boolean failed(Evaluation evaluation) {
        return !(evaluation instanceof Evaluation.Value || evaluation instanceof Evaluation.Nothing);
    }

    private Evaluation magic(MagicSyntax.Part part, Source source, CellRun run, Host host) {
        try {
            return Magics.run(part, source, host);
        } catch (Exception e) {
            Evaluation early = stopped(null, run);
            return early != null ? early : new Evaluation.Failure(failures.of(e));
        }
    }

    private Evaluation run(List<Piece> pieces, CellRun run, Declarations declarations, boolean shown) {
        Evaluation last = NOTHING;
        for (Piece piece : pieces) {
            last = run(piece, run, declarations, shown && piece == pieces.getLast());
            if (failed(last)) {
                return last;
            }
        }
        return last;
    }

    private Evaluation run(Piece piece, CellRun run, Declarations declarations, boolean showsValue) {
        origins.enter(piece);
        control.reset();
        List<SnippetEvent> events = shell.eval(piece.code());
        internals.ifPresent(Internals::heal);
        control.lostValues().forEach(name -> run.output().stderr(name + " lost its value: its type was declared again\n"));
        if (events.isEmpty()) {
            return NOTHING;
        }
        SnippetEvent event = events.getFirst();
        if (event.status() == Snippet.Status.REJECTED) {
            return new Evaluation.Failure(CompileErrors.of(piece, shell.diagnostics(event.snippet()).toList()));
        }
        declarations.note(event.snippet());
        Notes.of(piece).forEach(run.output()::stderr);
        declarations.lost(events).forEach(name -> run.output().stderr(name + " is not defined any more: it does not fit what was declared again\n"));
        return ended(event, run, showsValue);
    }

    private Evaluation ended(SnippetEvent event, CellRun run, boolean showsValue) {
        Outcome outcome = control.outcome();
        Evaluation early = stopped(outcome, run);
        if (early != null) {
            return early;
        }
        return switch (outcome) {
            case null -> NOTHING;
            case Outcome.Threw(Throwable error) -> new Evaluation.Failure(failures.of(error, event));
            case Outcome.Abandoned() -> throw new IllegalStateException("left running without having been stopped");
            case Outcome.Returned(Object value) when hasValue(event.snippet()) && showsValue -> shown(value, event, run);
            case Outcome.Returned _ -> NOTHING;
        };
    }

    /// What to answer if the cell was stopped from outside or by itself; else null.
    private Evaluation stopped(Outcome outcome, CellRun run) {
        if (run.exitStatus().isPresent()) {
            return new Evaluation.Exit(run.exitStatus().getAsInt());
        }
        return run.interrupted() ? new Evaluation.Interrupted(failures.interrupted(run, outcome)) : null;
    }

    private boolean hasValue(Snippet snippet) {
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            values.addLast(snippet);
            return true;
        }
        return snippet.kind() == Snippet.Kind.EXPRESSION;
    }

    /// A value describes itself by code of the user's, which may take long, print, and throw.
    private Evaluation shown(Object value, SnippetEvent event, CellRun run) {
        Outcome outcome = control.call(() -> Values.bundle(value));
        Evaluation early = stopped(outcome, run);
        if (early != null) {
            return early;
        }
        return switch (outcome) {
            case Outcome.Returned(MimeBundle bundle) -> new Evaluation.Value(bundle);
            case Outcome.Threw(Throwable error) -> new Evaluation.Failure(failures.of(error, event));
            default -> throw new IllegalStateException("a value became " + outcome);
        };
    }

    private void dropOldValues() {
        while (values.size() > KEPT_VALUES) {
            shell.drop(values.removeFirst());
        }
    }
}
