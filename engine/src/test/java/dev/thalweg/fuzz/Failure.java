package dev.thalweg.fuzz;

/// What is wrong with a program's derivative.
///
/// @param kind    the same for failures that have one cause, as far as can be told
/// @param details the numbers
record Failure(Source source, String kind, String details) {
    @Override
    public String toString() {
        return "seed %d: %s: %s\n%s".formatted(source.seed(), kind, details, source.method("f"));
    }
}
