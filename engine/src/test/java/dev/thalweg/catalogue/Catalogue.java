package dev.thalweg.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every acceptance case that plain Java answers today, as its user would write it.
final class Catalogue {
    static final List<Group> GROUPS = List.of(Elementary.GROUP, Surfaces.GROUP, Tutorials.GROUP, Guides.GROUP, Programs.GROUP,
            Benchmarks.GROUP, Conventions.GROUP, Vectors.GROUP, Matrices.GROUP, NetworkLayers.GROUP, LinearAlgebra.GROUP, Convolutions.GROUP, ObjectPrograms.GROUP,
            RecordedPrograms.GROUP);
    private static final Map<String, Function<Case, List<Program>>> PROGRAMS = merged();

    private Catalogue() {}

    static List<String> ids() {
        return PROGRAMS.keySet().stream().sorted().toList();
    }

    /// Those whose adjoints are compiled, and take the arguments of the case, so that their source can be held against it.
    static List<String> compiledIds() {
        return ids().stream().filter(id -> !RecordedPrograms.GROUP.programs().containsKey(id) && programs(Cases.ALL.get(id)).getFirst().function() != null).toList();
    }

    /// The programs for a case, one for each output of its function.
    static List<Program> programs(Case c) {
        return PROGRAMS.get(c.id()).apply(c);
    }

    private static Map<String, Function<Case, List<Program>>> merged() {
        Map<String, Function<Case, List<Program>>> all = new HashMap<>();
        for (Group group : GROUPS) {
            group.programs().forEach((id, program) -> {
                if (all.put(id, program) != null) {
                    throw new IllegalStateException(id + " is in two groups");
                }
            });
        }
        return all;
    }
}
