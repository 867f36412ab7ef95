package dev.thalweg.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/// The declarations of a cell that use what is not defined: Java allows them in a cell, since it may be defined later.
final class Declarations {
    private final JShell shell;
    private final List<DeclarationSnippet> unfinished = new ArrayList<>();

    Declarations(JShell shell) {
        this.shell = shell;
    }

    void note(Snippet snippet) {
        if (snippet instanceof DeclarationSnippet declaration && waits(declaration)) {
            unfinished.add(declaration);
        }
    }

    private boolean waits(DeclarationSnippet declaration) {
        return switch (shell.status(declaration)) {
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
            default -> false;
        };
    }

    /// One line for each declaration of the cell that still waits at its end.
    List<String> problems() {
        return unfinished.stream().filter(this::waits)
                .map(d -> signature(d) + " cannot be used before this is defined: " + missing(d) + "\n").toList();
    }

    /// What this change has made undefined, among what depends on it.
    List<String> lost(List<SnippetEvent> events) {
        return events.stream().filter(e -> e.causeSnippet() != null && e.previousStatus().isDefined() && !e.status().isDefined())
                .filter(e -> e.status() != Snippet.Status.OVERWRITTEN && e.status() != Snippet.Status.DROPPED)
                .map(SnippetEvent::snippet).filter(DeclarationSnippet.class::isInstance)
                .map(s -> signature((DeclarationSnippet) s)).toList();
    }

    private String missing(DeclarationSnippet declaration) {
        return shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "));
    }

    static String signature(DeclarationSnippet declaration) {
        return declaration instanceof MethodSnippet method ? method.name() + "(" + method.parameterTypes() + ")" : declaration.name();
    }
}
