package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Examines programs of consecutive seeds, and sorts the failures by kind.
final class Campaign {
    private static final int BATCH = 200;
    private static final int SHRUNK = 5;
    /// One in so many programs is examined by all means; the others by the gradient alone.
    private static final int THOROUGH = 8;

    private final Map<String, List<Failure>> failures = new TreeMap<>();
    private int compared;
    private int undecided;
    private int wild;

    static Campaign of(long firstSeed, int programs) {
        Campaign campaign = new Campaign();
        for (int done = 0; done < programs; done += BATCH) {
            campaign.examine(firstSeed + done, Math.min(BATCH, programs - done));
        }
        return campaign;
    }

    private void examine(long firstSeed, int programs) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            sources.add(Generator.program(firstSeed + i));
        }
        for (Subject subject : Batch.of(sources, i -> i % THOROUGH == 0)) {
            Examination examination = new Examination(subject);
            examination.run().ifPresent(f -> failures.computeIfAbsent(f.kind(), k -> new ArrayList<>()).add(f));
            compared += examination.compared();
            undecided += examination.undecided();
            wild += examination.wild();
        }
    }

    int compared() {
        return compared;
    }

    int undecided() {
        return undecided;
    }

    int wild() {
        return wild;
    }

    /// Empty if there is none; otherwise how many of each kind, each with one program, the first few of them made small.
    String failures() {
        StringBuilder out = new StringBuilder();
        int shrunk = 0;
        for (List<Failure> alike : failures.values()) {
            out.append("%n%d times, the first one: ".formatted(alike.size())).append(alike.getFirst());
            if (shrunk++ < SHRUNK) {
                out.append("made small: ").append(Shrinker.shrink(alike.getFirst()));
            }
        }
        return out.toString();
    }
}
