package dev.thalweg.fuzz;

import dev.thalweg.fuzz.features.Feature;
import java.util.Map;
import java.util.TreeMap;

/// Examines programs that use all of Java, and counts by feature how many are refused.
final class UserCampaign {
    private final Failures failures = new Failures();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int programs;
    private int compared;
    private int undecided;
    private int wild;

    /// How many programs use a feature.
    ///
    /// @param refused how many of them have no gradient
    record Tally(int programs, int refused) {
        private static final Tally NONE = new Tally(0, 0);

        private Tally plus(Tally more) {
            return new Tally(programs + more.programs, refused + more.refused);
        }

        double rate() {
            return (double) refused / programs;
        }

        @Override
        public String toString() {
            return refused + " of " + programs;
        }
    }

    static UserCampaign of(long firstSeed, int programs) {
        UserCampaign all = new UserCampaign();
        SeedRange.inParallel(firstSeed, programs, UserCampaign::part).forEach(all::add);
        return all;
    }

    private static UserCampaign part(SeedRange range) {
        UserCampaign campaign = new UserCampaign();
        UserBatch.of(range.programs(Generator::userProgram)).forEach(campaign::examine);
        return campaign;
    }

    private void examine(UserProgram program) {
        UserExamination examination = new UserExamination(program);
        examination.run().ifPresent(failures::add);
        programs++;
        compared += examination.compared();
        undecided += examination.undecided();
        wild += examination.isWild() ? 1 : 0;
        boolean refused = examination.refusal() != null;
        program.source().features().stream().map(Feature::name).forEach(name -> count(name, new Tally(1, refused ? 1 : 0)));
        if (refused) {
            reasons.merge(reason(examination.refusal()), 1, Integer::sum);
        }
    }

    /// A refusal without the place in the program.
    private static String reason(String message) {
        return message.lines().findFirst().orElse("").replaceAll("\\S+ \\(Programs\\.java[^)]*\\)", "f").replaceAll("f\\d+", "f");
    }

    private void count(String feature, Tally tally) {
        tallies.put(feature, tallies.getOrDefault(feature, Tally.NONE).plus(tally));
    }

    private void add(UserCampaign part) {
        failures.addAll(part.failures);
        part.tallies.forEach(this::count);
        part.reasons.forEach((reason, times) -> reasons.merge(reason, times, Integer::sum));
        programs += part.programs;
        compared += part.compared;
        undecided += part.undecided;
        wild += part.wild;
    }

    int programs() {
        return programs;
    }

    int compared() {
        return compared;
    }

    int undecided() {
        return undecided;
    }

    /// Programs that throw, or whose value tells nothing.
    int wild() {
        return wild;
    }

    int refused() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// By feature.
    Map<String, Tally> tallies() {
        return tallies;
    }

    /// Why programs are refused, and how many.
    Map<String, Integer> reasons() {
        return reasons;
    }

    String failures() {
        return failures.report(UserExamination::failure);
    }
}
