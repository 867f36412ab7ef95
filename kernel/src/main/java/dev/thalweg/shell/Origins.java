package dev.thalweg.shell;

import dev.thalweg.shell.execution.Places;
import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.Snippet;

/// Remembers which piece of which cell each snippet was made from.
final class Origins implements Places {
    private final Map<String, Piece> pieces = new ConcurrentHashMap<>();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private Internals internals;
    private final ThreadLocal<Piece> current = new ThreadLocal<>();
    private int snippets;

    /// Lines of classes can be found from now on.
    void use(Internals internals) {
        this.internals = internals;
    }

    /// Snippets that this thread makes from now on belong to this piece.
    void enter(Piece piece) {
        current.set(piece);
        sources.put(piece.source().name(), piece.source());
    }

    /// Names a new snippet.
    String identify() {
        String id = String.valueOf(++snippets);
        if (current.get() != null) {
            pieces.put(id, current.get());
        }
        return id;
    }

    /// JShell names a snippet after it has loaded it: one without a name is being made from the current piece.
    private Piece of(Snippet snippet) {
        return snippet.id() == null ? current.get() : pieces.get(snippet.id());
    }

    Source source(String name) {
        return sources.get(name);
    }

    @Override
    public Place of(String className, int line) {
        Internals.LineOfSnippet found = internals == null ? null : internals.line(className, line);
        Piece piece = found == null ? null : of(found.snippet());
        return piece == null ? null : new Place(piece.source().name(), piece.firstLine() + found.line());
    }
}
