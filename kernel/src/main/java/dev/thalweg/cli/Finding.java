package dev.thalweg.cli;

/// What a check of the installation found.
sealed interface Finding {
    record Good(String text) implements Finding {}

    /// It works, but not as well as it could.
    record Poor(String text, String remedy) implements Finding {}

    record Bad(String text, String remedy) implements Finding {}

    default String line() {
        return switch (this) {
            case Good(String text) -> "ok       " + text;
            case Poor(String text, String remedy) -> "warning  " + text + "; " + remedy;
            case Bad(String text, String remedy) -> "problem  " + text + "; " + remedy;
        };
    }
}
