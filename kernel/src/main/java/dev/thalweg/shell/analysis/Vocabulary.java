package dev.thalweg.shell.analysis;

import dev.thalweg.shell.source.Piece;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/// Knows which names are the user's own, which are Thalweg's, and which everything has.
final class Vocabulary {
    private static final Set<String> EVERY_OBJECT = Set.of("equals", "hashCode", "getClass", "notify", "notifyAll", "wait", "clone", "finalize", "toString");

    private final JShell shell;
    private Set<String> thalweg = Set.of();
    private long imports;

    Vocabulary(JShell shell) {
        this.shell = shell;
    }

    Origin origin(String name) {
        if (EVERY_OBJECT.contains(name)) {
            return Origin.EVERY_OBJECT;
        }
        boolean own = Stream.<Stream<? extends Snippet>>of(shell.variables(), shell.methods(), shell.types()).flatMap(s -> s)
                .anyMatch(s -> name.equals(nameOf(s)));
        return own ? Origin.SESSION : ofThalweg().contains(name) ? Origin.THALWEG : Origin.JDK;
    }

    private static String nameOf(Snippet snippet) {
        return ((jdk.jshell.PersistentSnippet) snippet).name();
    }

    /// The signatures of the session's methods of this name, empty if there is none.
    String signature(String name) {
        return shell.methods().filter(m -> m.name().equals(name)).map(Vocabulary::signature).collect(Collectors.joining("\n"));
    }

    private static String signature(MethodSnippet method) {
        String type = method.signature();
        int bracket = type.indexOf(')');
        return type.substring(bracket + 1) + " " + method.name() + type.substring(0, bracket + 1);
    }

    /// The methods that these pieces will declare once they are run.
    Stream<Proposal> declared(List<Piece> pieces) {
        return pieces.stream().flatMap(p -> shell.sourceCodeAnalysis().sourceToSnippets(p.code()).stream())
                .filter(MethodSnippet.class::isInstance).map(MethodSnippet.class::cast)
                .map(m -> new Proposal(m.name(), Proposal.FUNCTION, Origin.SESSION, true, signature(m)));
    }

    private Set<String> ofThalweg() {
        long now = shell.imports().count();
        if (now != imports) {
            imports = now;
            thalweg = shell.imports().filter(i -> i.isStatic() && i.fullname().startsWith("dev.thalweg."))
                    .flatMap(Vocabulary::members).collect(Collectors.toSet());
        }
        return thalweg;
    }

    private static Stream<String> members(ImportSnippet staticImport) {
        String type = staticImport.fullname().replaceAll("\\.\\*$", "");
        try {
            Class<?> owner = Class.forName(type, false, Vocabulary.class.getClassLoader());
            return Stream.concat(Stream.of(owner.getSimpleName()), Stream.of(owner.getMethods()).map(m -> m.getName()));
        } catch (ClassNotFoundException e) {
            return Stream.of(); // imported from the user's class path
        }
    }
}
