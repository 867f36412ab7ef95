package dev.thalweg.shell.source;

import dev.thalweg.shell.CellError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;

/// What the compiler found wrong with a piece, each error with its line and a caret below it.
public final class CompileErrors {
    private static final String NAME = "CompileError";

    private CompileErrors() {}

    public static CellError of(Piece piece, List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        List<String> lines = new ArrayList<>();
        for (Diag error : errors) {
            int at = offset(piece, error.getPosition());
            String title = place(piece.source(), at) + ": " + message(error);
            lines.add(Style.ERROR.of(NAME) + ": " + title);
            lines.addAll(excerpt(piece, error, at));
            Hints.of(error, piece.source().text(piece.source().line(at))).ifPresent(hint -> lines.add(Style.PLACE.of("Hint") + ": " + hint));
        }
        String first = errors.isEmpty() ? "the compiler gave no reason" : place(piece.source(), offset(piece, errors.getFirst().getPosition())) + ": " + message(errors.getFirst());
        return new CellError(NAME, first.lines().findFirst().orElse(""), lines.isEmpty() ? List.of(Style.ERROR.of(NAME) + ": " + first) : lines);
    }

    private static String place(Source source, int at) {
        return source.name() + ", line " + source.line(at) + ", column " + source.column(at);
    }

    /// JShell leaves the names of its own classes out of messages, and holes in their place.
    private static String message(Diag error) {
        return error.getMessage(Locale.ENGLISH).strip()
                .replaceAll("\\n\\s*location: class *(?=\\n|$)", "").replaceAll(" in class  ", " ");
    }

    private static int offset(Piece piece, long inPiece) {
        int end = piece.source().code().length();
        return Math.clamp(piece.offset() + Math.max(0, inPiece), 0, end);
    }

    /// The line, and below it a caret at the error, with tildes from the start to the end of what is wrong.
    private static List<String> excerpt(Piece piece, Diag error, int at) {
        Source source = piece.source();
        int start = source.start(at);
        int line = source.line(at);
        String text = source.text(line);
        String gutter = "%4d | ".formatted(line);
        int from = Math.clamp(offset(piece, error.getStartPosition()) - start, 0, text.length());
        int to = Math.clamp(offset(piece, error.getEndPosition()) - start, 0, text.length());
        int caret = Math.min(at - start, text.length());
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < Math.max(caret + 1, to); i++) {
            char blank = i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ';
            marks.append(i == caret ? '^' : i >= from && i < to ? '~' : blank);
        }
        return List.of(Style.DIM.of(gutter) + text, Style.DIM.of("     | ") + Style.ERROR.of(marks.toString().stripTrailing()));
    }
}
