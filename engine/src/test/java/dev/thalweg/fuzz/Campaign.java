package dev.thalweg.fuzz;

/// Examines programs of consecutive seeds on all processors, and sorts the failures by kind.
final class Campaign {
    private final Failures failures = new Failures();
    private int compared;
    private int undecided;
    private int wild;

    static Campaign of(long firstSeed, int programs) {
        Campaign all = new Campaign();
        SeedRange.inParallel(firstSeed, programs, range -> part(range, programs == 1)).forEach(all::add);
        return all;
    }

    private static Campaign part(SeedRange range, boolean alone) {
        Campaign campaign = new Campaign();
        Batch.of(range.programs(Generator::program), source -> alone || source.isThorough()).forEach(campaign::examine);
        return campaign;
    }

    private void examine(Subject subject) {
        Examination examination = new Examination(subject);
        examination.run().ifPresent(failures::add);
        compared += examination.compared();
        undecided += examination.undecided();
        wild += examination.wild();
    }

    private void add(Campaign part) {
        failures.addAll(part.failures);
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

    String failures() {
        return failures.report(Examination::failure);
    }
}
