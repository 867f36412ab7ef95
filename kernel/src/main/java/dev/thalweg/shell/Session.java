package dev.thalweg.shell;

import dev.thalweg.shell.analysis.Inspector;
import dev.thalweg.shell.execution.InProcessControl;
import dev.thalweg.shell.execution.SessionClasses;
import dev.thalweg.shell.source.Source;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/// What cells have made: declarations, class path, history. The session's lock is held by whoever calls.
public final class Session {
    private final JShell shell;
    private final InProcessControl control;
    private final SessionClasses classes;
    private final Optional<Internals> internals;
    private final CellLanguage language;
    private final List<Path> classPath = new ArrayList<>();
    private final List<Source> history = new ArrayList<>();

    Session(JShell shell, InProcessControl control, SessionClasses classes, Optional<Internals> internals, CellLanguage language) {
        this.shell = shell;
        this.control = control;
        this.classes = classes;
        this.internals = internals;
        this.language = language;
    }

    /// For questions.
    public JShell shell() {
        return shell;
    }

    public List<Variable> variables() {
        return Variables.described(new Variables(shell, control).read());
    }

    /// JShell begins with new compilers, which are taught again.
    public void addToClassPath(List<Path> entries) {
        if (!entries.isEmpty()) {
            shell.addToClasspath(entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            language.teach();
            classPath.addAll(entries);
        }
    }

    /// What was added so far.
    public List<Path> classPath() {
        return List.copyOf(classPath);
    }

    /// Forgets all declarations, and keeps the imports.
    public void reset() {
        shell.snippets().filter(s -> s.kind() != Snippet.Kind.IMPORT && shell.status(s).isActive()).toList().forEach(shell::drop);
        internals.ifPresent(Internals::heal);
    }

    void remember(Source cell) {
        history.add(cell);
    }

    /// The cells so far, this one included, oldest first.
    public List<Source> history() {
        return List.copyOf(history);
    }

    /// The bytes of a class that the session has made; null if there is none of this name.
    public byte[] classBytes(String name) {
        try (InputStream bytes = classes.loader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return bytes == null || !name.startsWith("REPL.") ? null : bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The class that the session has made around a declaration; empty where JShell does not tell.
    public String className(DeclarationSnippet declaration) {
        return internals.map(known -> known.className(declaration)).orElse("");
    }

    /// What is known of a name; empty if nothing is.
    public String describe(String name) {
        return new Inspector(shell).inspect(name, name.length(), 0) instanceof Inspection.Found(MimeBundle bundle) ? (String) bundle.data().get("text/plain") : "";
    }
}
