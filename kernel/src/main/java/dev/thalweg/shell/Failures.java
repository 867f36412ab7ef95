package dev.thalweg.shell;

import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.execution.Outcome;
import dev.thalweg.shell.source.Traceback;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.spi.SPIResolutionException;

/// Turns what a cell threw into what its user reads.
final class Failures {
    private final JShell shell;
    private final Origins origins;

    Failures(JShell shell, Origins origins) {
        this.shell = shell;
        this.origins = origins;
    }

    /// An error of what is not Java, such as a magic.
    CellError of(Throwable error) {
        return Traceback.of(error instanceof ExecutionException && error.getCause() != null ? error.getCause() : error, origins::source);
    }

    CellError of(Throwable error, SnippetEvent event) {
        if (error instanceof SPIResolutionException && event.exception() instanceof UnresolvedReferenceException unresolved) {
            DeclarationSnippet method = unresolved.getSnippet();
            String missing = shell.unresolvedDependencies(method).collect(Collectors.joining(", "));
            return Traceback.of("NotDefined", Declarations.signature(method) + " uses what is not defined: " + missing,
                    error.getStackTrace(), origins::source);
        }
        return Traceback.of(error, origins::source);
    }

    /// Tells where the cell was when it was stopped.
    CellError interrupted(CellRun run, Outcome outcome) {
        if (outcome instanceof Outcome.Abandoned) {
            return stopped("the cell did not stop and was left running: it waits in code that no check reaches. The session goes on without it.", null);
        }
        return stopped("the cell was stopped", run.stoppedAt() == null && outcome instanceof Outcome.Threw(Throwable error) ? error : run.stoppedAt());
    }

    private CellError stopped(String message, Throwable where) {
        return Traceback.of("Interrupted", message, where == null ? new StackTraceElement[0] : where.getStackTrace(), origins::source);
    }
}
