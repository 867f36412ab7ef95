package dev.thalweg.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.RecordingOnly;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Random programs, differentiated by every way there is.
///
/// Few of them while a developer waits, 10,000 in `install/test`; `-Dthalweg.fuzz.seed=N` takes others. A program of a seed stays the
/// same. One in 40 uses all of Java, and may be refused, but few are.
class FuzzTest {
    private static final long SEED = Long.getLong("thalweg.fuzz.seed", 1);
    private static final int PROGRAMS = Integer.getInteger("thalweg.fuzz.programs", 100);
    private static final int OF_ALL_JAVA = Math.ceilDiv(PROGRAMS, 40);
    /// The largest share of the programs that use a feature, and of all, that may be refused.
    private static final double REFUSED_OF_FEATURE = 0.05;
    private static final double REFUSED = 0.01;
    /// Fewer programs tell nothing of a rate.
    private static final int SOME = 25;

    @Test
    void derivativesOfRandomProgramsAgree() {
        int programs = PROGRAMS - OF_ALL_JAVA;
        System.out.printf("fuzz: %d programs from seed %d%n", programs, SEED);
        Campaign campaign = Campaign.of(SEED, programs);
        System.out.printf("fuzz: %d derivatives compared with differences, %d undecided; %d points left out%n",
                campaign.compared(), campaign.undecided(), campaign.wild());
        assertEquals("", campaign.failures());
        assertTrue(campaign.undecided() + campaign.wild() < campaign.compared() / 20, "the programs are too rough for the differences to tell anything");
    }

    @Test
    void gradientsOfProgramsOfAllJavaAgreeOrAreRefused() {
        System.out.printf("fuzz: %d programs of all Java from seed %d%n", OF_ALL_JAVA, SEED);
        expectAgreement(UserCampaign.of(SEED, OF_ALL_JAVA));
    }

    @Test
    void theRecordedWayAgreesWithDifferencesToo() {
        long seed = SEED + OF_ALL_JAVA;
        System.out.printf("fuzz: %d programs of all Java, recorded, from seed %d%n", OF_ALL_JAVA / 2, seed);
        RecordingOnly.on();
        try {
            expectAgreement(UserCampaign.of(seed, OF_ALL_JAVA / 2));
        } finally {
            RecordingOnly.off();
        }
    }

    private static void expectAgreement(UserCampaign campaign) {
        System.out.printf("fuzz: %d derivatives compared with differences, %d undecided; %d programs threw, or were left out%n",
                campaign.compared(), campaign.undecided(), campaign.wild());
        campaign.tallies().forEach((feature, tally) -> System.out.printf("fuzz: %s: %s refused%n", feature, tally));
        campaign.reasons().forEach((reason, times) -> System.out.printf("fuzz: refused %d times: %s%n", times, reason));
        assertEquals("", campaign.failures());
        assertTrue(campaign.undecided() <= campaign.compared() / 20 && campaign.wild() <= campaign.programs() / 20, "the programs are too rough for the differences to tell anything");
        campaign.tallies().forEach((feature, tally) ->
                assertTrue(tally.programs() < SOME || tally.rate() <= REFUSED_OF_FEATURE, "%s: %s refused".formatted(feature, tally)));
        assertTrue(campaign.programs() < SOME || campaign.refused() <= Math.ceil(REFUSED * campaign.programs()), campaign.reasons().toString());
    }

    @Test
    void aSeedRepeatsItsProgram() {
        assertEquals(Generator.userProgram(7), Generator.userProgram(7));
        assertEquals(Generator.program(7), Generator.program(7));
        assertFalse(Generator.program(7).equals(Generator.program(8)));
    }

    @Test
    void differencesContradictAWrongDerivative() {
        Differences differences = Differences.of(p -> Math.sin(p.a()) * p.b(), Point.at(1), Point.along(0));
        double right = Math.cos(Point.at(1).a()) * Point.at(1).b();
        assertFalse(differences.contradicts(right));
        assertTrue(differences.contradicts(right * 1.001));
        assertTrue(differences.contradicts(Double.NaN));
    }

    @Test
    void differencesDoNotTellAtAJump() {
        double a = Point.at(1).a();
        assertFalse(Differences.of(p -> p.a() > a + 5e-5 ? 1 : 0, Point.at(1), Point.along(0)).isTrustworthy());
    }

    /// A program whose text says one thing and whose statement of failure another is cut down to what fails.
    @Test
    void aFailureIsMadeSmall() {
        Source source = new Source(3, List.of(Statement.line("double s = a;"), Statement.line("s = s * b;"),
                Statement.block("for (int i = 0; i < 3; i++)", List.of(Statement.line("s += x[i];"), Statement.line("x[i] = Double.parseDouble(Double.toString(s));"))),
                Statement.line("return s;")), false);
        Failure failure = Examination.failure(source).orElseThrow();
        Failure small = Shrinker.shrink(failure, Examination::failure);
        assertEquals(failure.kind(), small.kind());
        assertTrue(small.source().method("f").length() < source.method("f").length(), small.toString());
    }
}
