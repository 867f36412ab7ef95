package dev.thalweg.fuzz;

import java.util.Arrays;

/// What is wrong with a program's derivative.
///
/// @param kind    the same for failures that have one cause, as far as can be told
/// @param details the numbers
record Failure(Source source, String kind, String details) {
    /// A derivative that throws, by the place in the engine.
    static Failure of(Source source, Throwable thrown) {
        Throwable cause = thrown.getCause() instanceof LinkageError ? thrown.getCause() : thrown;
        StackTraceElement place = Arrays.stream(cause.getStackTrace())
                .filter(s -> s.getClassName().startsWith("dev.thalweg") && !s.getClassName().contains("Adjoint"))
                .findFirst().orElse(cause.getStackTrace()[0]);
        return new Failure(source, cause.getClass().getSimpleName() + " in " + place, cause.getMessage());
    }

    @Override
    public String toString() {
        return "seed %d: %s: %s\n%s".formatted(source.seed(), kind, details, source.method("f"));
    }
}
