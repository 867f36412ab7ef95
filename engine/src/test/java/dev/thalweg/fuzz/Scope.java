package dev.thalweg.fuzz;

import java.util.List;
import java.util.stream.Stream;

/// The variables that a place in a generated program sees besides those that every place sees.
///
/// @param counters `int` variables of 0 to 3 that loops count with
/// @param numbers  `double` variables that loops define
/// @param depth    loops around
/// @param labels   loops around that have a label
record Scope(List<String> counters, List<String> numbers, int depth, List<String> labels) {
    static final Scope TOP = new Scope(List.of(), List.of(), 0, List.of());

    Scope in(String label) {
        return new Scope(counters, numbers, depth + 1, label.isEmpty() ? labels : with(labels, label));
    }

    Scope counting(String counter) {
        return new Scope(with(counters, counter), numbers, depth, labels);
    }

    Scope holding(String number) {
        return new Scope(counters, with(numbers, number), depth, labels);
    }

    /// A name that no variable around has.
    String fresh(String prefix) {
        return prefix + (counters.size() + numbers.size() + labels.size());
    }

    private static List<String> with(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }
}
