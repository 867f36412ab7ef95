package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Examines programs of consecutive seeds on all processors, and sorts the failures by kind.
final class Campaign {
    private static final int SHRUNK = 5;

    private final Map<String, List<Failure>> failures = new TreeMap<>();
    private int compared;
    private int undecided;
    private int wild;

    static Campaign of(long firstSeed, int programs) {
        List<long[]> batches = new ArrayList<>();
        long end = firstSeed + programs;
        for (long from = firstSeed; from < end; from = batches.getLast()[1]) {
            batches.add(new long[] {from, Math.min(end, Source.endOfBatch(from))});
        }
        Campaign all = new Campaign();
        batches.parallelStream().map(range -> of(range[0], range[1], programs == 1)).toList().forEach(all::add);
        return all;
    }

    private static Campaign of(long from, long to, boolean alone) {
        List<Source> sources = LongStream.range(from, to).mapToObj(Generator::program).toList();
        Campaign campaign = new Campaign();
        Batch.of(sources, source -> alone || source.isThorough()).forEach(campaign::examine);
        return campaign;
    }

    private void examine(Subject subject) {
        Examination examination = new Examination(subject);
        examination.run().ifPresent(f -> failures.computeIfAbsent(f.kind(), k -> new ArrayList<>()).add(f));
        compared += examination.compared();
        undecided += examination.undecided();
        wild += examination.wild();
    }

    private void add(Campaign part) {
        part.failures.forEach((kind, alike) -> failures.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(alike));
        compared += part.compared;
        undecided += part.undecided;
        wild += part.wild;
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
