package dev.thalweg.shell.analysis;

import dev.thalweg.shell.Completeness;
import dev.thalweg.shell.source.Lexer;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// Tells whether a cell can be run, needs more lines, or can never be run.
public final class CompletenessCheck {
    private static final String INDENT = "    ";
    /// The compiler's names of its syntax errors; others, such as an unknown name, may be mended before the cell is run.
    private static final Pattern SYNTAX = Pattern.compile("compiler\\.err\\..*(expected|illegal|unclosed|premature|not\\.stmt|orphaned|without|malformed|too\\.large).*");

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    public CompletenessCheck(JShell shell) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    public Completeness of(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case DEFINITELY_INCOMPLETE -> {
                    return new Completeness.Incomplete(INDENT.repeat(Math.max(0, Lexer.depth(code))));
                }
                case UNKNOWN -> {
                    return new Completeness.Invalid();
                }
                default -> {
                    if (erroneous(info.source())) {
                        return new Completeness.Invalid();
                    }
                    if (info.completeness() != SourceCodeAnalysis.Completeness.COMPLETE) {
                        return new Completeness.Complete();
                    }
                }
            }
            rest = info.remaining();
        }
        return new Completeness.Complete();
    }

    private boolean erroneous(String piece) {
        return piece != null && analysis.sourceToSnippets(piece).stream().filter(s -> s.kind() == Snippet.Kind.ERRONEOUS)
                .flatMap(shell::diagnostics).anyMatch(d -> d.isError() && SYNTAX.matcher(d.getCode()).matches());
    }
}
