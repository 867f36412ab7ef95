package dev.thalweg.shell.analysis;

import dev.thalweg.shell.CellError;
import dev.thalweg.shell.source.CompileErrors;
import dev.thalweg.shell.source.Piece;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/// Finds what can never be Java, before anything of its cell is run.
public final class SyntaxCheck {
    /// The compiler's names of its syntax errors; others, such as an unknown name, may be mended before the code is run.
    private static final Pattern SYNTAX = Pattern.compile("compiler\\.err\\..*(expected|illegal|unclosed|premature|not\\.stmt|orphaned|without|malformed|too\\.large).*");

    private final JShell shell;

    public SyntaxCheck(JShell shell) {
        this.shell = shell;
    }

    /// The error of the last piece: one that cannot be parsed reaches to the end of its cell.
    public Optional<CellError> error(List<Piece> pieces) {
        if (pieces.isEmpty() || isWhole(pieces.getLast().code())) {
            return Optional.empty();
        }
        Piece last = pieces.getLast();
        List<Diag> errors = errors(last.code());
        return errors.stream().anyMatch(SyntaxCheck::ofSyntax) ? Optional.of(CompileErrors.of(last, errors)) : Optional.empty();
    }

    private boolean isWhole(String code) {
        Completeness completeness = shell.sourceCodeAnalysis().analyzeCompletion(code).completeness();
        return completeness != Completeness.UNKNOWN && completeness != Completeness.DEFINITELY_INCOMPLETE;
    }

    boolean hasError(String code) {
        return errors(code).stream().anyMatch(SyntaxCheck::ofSyntax);
    }

    private List<Diag> errors(String code) {
        return shell.sourceCodeAnalysis().sourceToSnippets(code).stream().filter(s -> s.kind() == Snippet.Kind.ERRONEOUS)
                .flatMap(shell::diagnostics).filter(Diag::isError).toList();
    }

    private static boolean ofSyntax(Diag error) {
        return SYNTAX.matcher(error.getCode()).matches();
    }
}
