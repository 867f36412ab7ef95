package dev.thalweg.shell;

import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.execution.InProcessControl;
import dev.thalweg.shell.execution.Outcome;
import dev.thalweg.shell.magic.Host;
import dev.thalweg.shell.source.Lexer;
import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import jdk.jshell.SourceCodeAnalysis;

/// Lends a cell and its session to magics.
///
/// @param java runs pieces as part of the cell, and shows the last one's value or not
record MagicHost(CellRun run, Session session, InProcessControl control, BiFunction<List<Piece>, Boolean, Evaluation> java, SourceCodeAnalysis analysis)
        implements Host {
    @Override
    public CellOutput output() {
        return run.output();
    }

    /// A semicolon at the end hides the value.
    @Override
    public Evaluation evaluate(Source source, int from, int to) {
        return java.apply(Piece.split(source, from, to, analysis), Lexer.lastSignificant(source.code().substring(from, to)) != ';');
    }

    @Override
    public Evaluation evaluate(Piece piece) {
        return java.apply(List.of(piece), true);
    }

    @Override
    @SuppressWarnings("unchecked") // it is what the work has returned
    public <T> T inThread(Callable<T> work) throws ExecutionException {
        return switch (control.call(work::call)) {
            case Outcome.Returned(Object value) -> (T) value;
            case Outcome.Threw(Throwable error) -> throw new ExecutionException(error);
            case Outcome.Abandoned() -> throw new ExecutionException(new IllegalStateException("left running"));
        };
    }
}
