package dev.thalweg.shell.analysis;

import dev.thalweg.shell.Completeness;
import dev.thalweg.shell.source.Lexer;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// Tells whether a cell can be run, needs more lines, or can never be run.
public final class CompletenessCheck {
    private static final String INDENT = "    ";

    private final SyntaxCheck syntax;
    private final SourceCodeAnalysis analysis;

    public CompletenessCheck(JShell shell) {
        this.syntax = new SyntaxCheck(shell);
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
                    if (info.source() != null && syntax.hasError(info.source())) {
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
}
