package dev.thalweg.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often code has been changed in place: compiled derivatives that are older look whether they are still of the code there is.
public final class Redefinitions {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Redefinitions() {}

    /// Says that classes may have been redefined, and that their loaders give the new class files.
    public static void announce() {
        COUNT.incrementAndGet();
    }

    public static int count() {
        return COUNT.get();
    }
}
