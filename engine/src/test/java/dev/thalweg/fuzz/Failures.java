package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Failures by kind.
final class Failures {
    private static final int SHRUNK = 5;

    private final Map<String, List<Failure>> byKind = new TreeMap<>();

    void add(Failure failure) {
        byKind.computeIfAbsent(failure.kind(), k -> new ArrayList<>()).add(failure);
    }

    void addAll(Failures others) {
        others.byKind.values().forEach(alike -> alike.forEach(this::add));
    }

    /// Empty if there is none; otherwise how many of each kind, each with one program, the first few of them made small.
    ///
    /// @param examine how a program fails
    String report(Function<Source, Optional<Failure>> examine) {
        StringBuilder out = new StringBuilder();
        int shrunk = 0;
        for (List<Failure> alike : byKind.values()) {
            out.append("%n%d times, the first one: ".formatted(alike.size())).append(alike.getFirst());
            if (shrunk++ < SHRUNK) {
                out.append("made small: ").append(Shrinker.shrink(alike.getFirst(), examine));
            }
        }
        return out.toString();
    }
}
