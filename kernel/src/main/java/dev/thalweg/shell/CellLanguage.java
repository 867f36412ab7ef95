package dev.thalweg.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/// What cells add to Java: operators and brackets on objects, a method's name as a function value. Where the compiler cannot be taught, plain Java remains.
final class CellLanguage {
    /// Plain Java has no variable of that name.
    private static final String NAME_TEST = "java.util.function.DoubleUnaryOperator thalweg$ = sqrt;";
    /// Nor has it an operator or a bracket for these.
    private static final String OPERATOR_TEST = "boolean thalweg$ = java.math.BigInteger.TWO * 2 > java.util.List.of(java.math.BigInteger.ONE)[0];";

    private final Optional<Internals> internals;
    private final AtomicReference<String> problem = new AtomicReference<>();
    private Object plainPool;

    CellLanguage(Optional<Internals> internals) {
        this.internals = internals;
        problem.set(internals.isEmpty() ? "jdk.jshell is not open to it" : CompilerHook.instance().problem());
    }

    /// Teaches the compiler of this session, before its first use.
    void teach() {
        if (problem.get() == null) {
            try {
                plainPool = internals.get().exchangeTaskPool(CompilerHook.instance().newTaskPool());
            } catch (ReflectiveOperationException | RuntimeException e) {
                problem.set(e.toString());
            }
        }
    }

    /// Tries what was taught; if it fails, the compiler is as it was before.
    void check(JShell shell) {
        if (plainPool == null) {
            return;
        }
        try {
            for (String test : List.of(NAME_TEST, OPERATOR_TEST)) {
                for (SnippetEvent event : shell.eval(test)) {
                    if (event.status() != Snippet.Status.VALID) {
                        giveUp("its own test is rejected");
                    }
                    shell.drop(event.snippet());
                }
            }
        } catch (RuntimeException | LinkageError | AssertionError e) {
            giveUp(e.toString());
        }
    }

    private void giveUp(String why) {
        problem.set(why);
        try {
            internals.get().exchangeTaskPool(plainPool);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot restore the compiler", e);
        }
    }

    /// What to tell the user, the first time it is asked for.
    Optional<String> problemOnce() {
        return Optional.ofNullable(problem.getAndSet(null)).map(why -> """
                This session takes plain Java only: write gradient(x -> f(x), 2), not gradient(f, 2), and a.add(b), not a + b, for objects.
                The Java compiler cannot be extended here: %s.
                Start the kernel with `java -jar`, whose manifest opens what is needed, on JDK 25.
                """.formatted(why));
    }
}
