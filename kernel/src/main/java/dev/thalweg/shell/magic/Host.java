package dev.thalweg.shell.magic;

import dev.thalweg.shell.CellOutput;
import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.Session;
import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/// What a magic may do in the cell that it is called in. The session's lock is held, except by [#inThread].
public interface Host {
    CellOutput output();

    Session session();

    /// Runs a part of a source as part of the cell.
    Evaluation evaluate(Source source, int from, int to);

    /// Runs one piece, made from the cell's own text, as part of the cell.
    Evaluation evaluate(Piece piece);

    /// Runs what may take long in the thread of the cell, so that it can be interrupted and others are answered meanwhile.
    ///
    /// @throws ExecutionException with what it threw as the cause
    <T> T inThread(Callable<T> work) throws ExecutionException;
}
