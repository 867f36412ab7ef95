package dev.thalweg.shell;

import dev.thalweg.shell.execution.InProcessControl;
import dev.thalweg.shell.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/// Tells the variables of a session and their values. The session's lock is held by whoever calls [#read], not [Read#described].
final class Variables {
    private static final int LONGEST = 200;
    /// A value describes itself by code of the user's, which may never end.
    private static final long PATIENCE_MILLIS = 500;

    private final JShell shell;
    private final InProcessControl control;

    Variables(JShell shell, InProcessControl control) {
        this.shell = shell;
        this.control = control;
    }

    /// A variable and the object it holds.
    record Read(String name, String type, Object value) {
        private Variable described() {
            String line = Text.of(value).lines().findFirst().orElse("");
            return new Variable(name, type, line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...");
        }
    }

    /// What the user declared; values that cells showed are kept in variables too, and left out.
    List<Read> read() {
        List<Read> read = new ArrayList<>();
        shell.variables().filter(v -> v.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND).forEach(variable -> {
            if (shell.status(variable).isActive() && shell.status(variable).isDefined()) {
                read.add(read(variable));
            }
        });
        return read;
    }

    private Read read(VarSnippet variable) {
        shell.varValue(variable);
        return new Read(variable.name(), variable.typeName(), control.variable());
    }

    /// In a thread of its own, which is left behind when a value takes too long to describe itself.
    static List<Variable> described(List<Read> variables) {
        List<Variable> described = new ArrayList<>();
        CompletableFuture<Void> all = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("thalweg-variables").start(() -> {
            for (Read variable : variables) {
                Variable told = variable.described();
                synchronized (described) {
                    described.add(told);
                }
            }
            all.complete(null);
        });
        all.completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
        thread.interrupt();
        synchronized (described) {
            List<Variable> told = new ArrayList<>(described);
            variables.stream().skip(told.size()).forEach(v -> told.add(new Variable(v.name(), v.type(), "(describing it takes too long)")));
            return told;
        }
    }
}
