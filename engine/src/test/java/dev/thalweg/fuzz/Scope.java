package dev.thalweg.fuzz;

import java.util.List;
import java.util.stream.Stream;

/// The variables that a place in a generated program sees besides those that every place sees.
///
/// @param counters `int` expressions of 0 to 3, of what loops count
/// @param numbers  `double` variables
/// @param arrays   variables of arrays of four
/// @param depth    loops around
/// @param labels   loops around that have a label
record Scope(List<String> counters, List<String> numbers, List<String> arrays, int depth, List<String> labels) {
    static final Scope TOP = new Scope(List.of(), List.of("a", "b", "s", "t", "p"), List.of("x", "u", "v"), 0, List.of());

    Scope in(String label) {
        return new Scope(counters, numbers, arrays, depth + 1, label.isEmpty() ? labels : with(labels, label));
    }

    Scope counting(String counter) {
        return new Scope(with(counters, counter), numbers, arrays, depth, labels);
    }

    Scope holding(String number) {
        return new Scope(counters, with(numbers, number), arrays, depth, labels);
    }

    Scope holdingArray(String array) {
        return new Scope(counters, numbers, with(arrays, array), depth, labels);
    }

    /// A name that no variable around has.
    String fresh(String prefix) {
        return prefix + (counters.size() + numbers.size() + arrays.size() + labels.size() - 8);
    }

    private static List<String> with(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }
}
