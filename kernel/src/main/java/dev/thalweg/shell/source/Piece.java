package dev.thalweg.shell.source;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// One declaration, statement or expression of a source, as JShell evaluates it.
///
/// @param source  what it is part of
/// @param offset  where it starts in that source
/// @param code    its text, with a semicolon added where one may be missing
public record Piece(Source source, int offset, String code) {

    /// Splits a source; what cannot be parsed becomes one piece, which JShell then rejects with the reason.
    public static List<Piece> split(Source source, SourceCodeAnalysis analysis) {
        return split(source, 0, source.code().length(), analysis);
    }

    /// Splits a part of a source.
    public static List<Piece> split(Source source, int from, int to, SourceCodeAnalysis analysis) {
        List<Piece> pieces = new ArrayList<>();
        String all = source.code().substring(0, to);
        int at = Lexer.skipBlank(all, from);
        while (at < all.length()) {
            String rest = all.substring(at);
            CompletionInfo info = analysis.analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            boolean whole = info.source() == null || info.remaining() == null || info.completeness() != Completeness.COMPLETE;
            pieces.add(new Piece(source, at, info.source() == null ? rest : info.source()));
            if (whole || info.remaining().isEmpty()) {
                break;
            }
            at = Lexer.skipBlank(all, all.length() - info.remaining().length());
        }
        return pieces;
    }

    /// The line of its first character, counted from 1.
    public int firstLine() {
        return source.line(offset);
    }
}
