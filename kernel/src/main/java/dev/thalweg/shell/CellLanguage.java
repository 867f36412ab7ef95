package dev.thalweg.shell;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What cells add to Java: a method's name is a function value. Where the compiler cannot be taught, plain Java remains.
final class CellLanguage {
    private final AtomicReference<String> problem = new AtomicReference<>();

    private CellLanguage(String problem) {
        this.problem.set(problem);
    }

    /// Teaches the compiler of one session.
    static CellLanguage teach(Optional<Internals> internals) {
        if (internals.isEmpty()) {
            return new CellLanguage("jdk.jshell is not open to it");
        }
        CompilerHook hook = CompilerHook.instance();
        if (hook.problem() != null) {
            return new CellLanguage(hook.problem());
        }
        try {
            internals.get().useTaskPool(hook.newTaskPool());
            return new CellLanguage(null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new CellLanguage(e.toString());
        }
    }

    /// What to tell the user, the first time it is asked for.
    Optional<String> problemOnce() {
        return Optional.ofNullable(problem.getAndSet(null)).map(why -> """
                This session takes plain Java only: write gradient(x -> f(x), 2), not gradient(f, 2).
                The Java compiler cannot be extended here: %s.
                Start the kernel with `java -jar`, whose manifest opens what is needed, on JDK 25.
                """.formatted(why));
    }
}
