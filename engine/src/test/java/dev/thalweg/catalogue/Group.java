package dev.thalweg.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Programs by the id of the acceptance case that they answer; a program for each output.
final class Group {
    private final Map<String, Function<Case, List<Program>>> programs = new LinkedHashMap<>();

    /// A function of vectors is tested output by output: row `k` of its Jacobian is the gradient of output `k`.
    @FunctionalInterface
    interface Row {
        Program of(Case c, int k);
    }

    Group with(String id, Program program) {
        return put(id, _ -> List.of(program));
    }

    /// A program that captures the case's constants.
    Group with(String id, Function<Case, Program> program) {
        return put(id, c -> List.of(program.apply(c)));
    }

    Group rows(String id, int outputs, Row row) {
        return put(id, c -> IntStream.range(0, outputs).mapToObj(k -> row.of(c, k)).toList());
    }

    Map<String, Function<Case, List<Program>>> programs() {
        return programs;
    }

    private Group put(String id, Function<Case, List<Program>> program) {
        if (programs.put(id, program) != null) {
            throw new IllegalArgumentException(id + " is in its group twice");
        }
        return this;
    }
}
