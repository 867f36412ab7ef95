package dev.thalweg.shell.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What to do about exceptions whose messages do not say it; the first row that fits counts.
final class ExceptionHints {
    /// @param found in the class of the exception, a line end, its message, a line end, and the method it was thrown in
    private record Row(Pattern found, String text) {}

    private static final List<Row> ROWS = List.of(
            row("^java.lang.ArithmeticException\n/ by zero", "whole numbers cannot be divided by zero; 1.0 / 0 of doubles is Infinity"),
            row("^java.lang.(?:Array|String)?IndexOutOfBoundsException\n(?s:.*)for length 0\\b", "it is empty"),
            row("^java.lang.(?:Array|String)?IndexOutOfBoundsException\n(?s:.*)for length (\\d+)", "places are counted from 0: the last one is length - 1, and the length is $1"),
            row("^java.lang.UnsupportedOperationException\n\n?(?s:.*)ImmutableCollections", "what List.of, Set.of, Map.of and toList() give cannot be changed: make a copy, new ArrayList<>(list)"),
            row("^java.util.ConcurrentModificationException", "a collection cannot be changed while a loop goes through it: use removeIf, or loop over a copy"),
            row("^java.lang.NumberFormatException\n(?s:.*)For input string: \"(.*)\"", "'$1' is not a whole number; Double.parseDouble reads 1.5, and strip() takes blanks away"),
            row("^java.lang.ClassCastException", "look with 'if (x instanceof Type t)' before a cast"),
            row("^java.util.NoSuchElementException", "there is no such element: ask isPresent(), isEmpty() or hasNext() first"),
            row("^java.lang.NegativeArraySizeException", "an array cannot have fewer than 0 elements"),
            row("^java.lang.StackOverflowError", "a method calls itself without an end: which case should stop it?"),
            row("^java.lang.OutOfMemoryError", "the session lives on; drop large values (x = null), or give the kernel more memory with -Xmx in kernel.json"));

    private ExceptionHints() {}

    private static Row row(String found, String text) {
        return new Row(Pattern.compile(found), text);
    }

    static Optional<String> of(Throwable error, String message) {
        StackTraceElement[] frames = error.getStackTrace();
        String text = error.getClass().getName() + "\n" + message + "\n" + (frames.length == 0 ? "" : frames[0].getClassName());
        for (Row row : ROWS) {
            Matcher found = row.found().matcher(text);
            if (found.find()) {
                return Optional.of(Hints.filled(row.text(), found));
            }
        }
        return Optional.empty();
    }
}
