package dev.thalweg.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Random programs, differentiated by every way there is.
///
/// Few of them while a developer waits, 1,000 in `install/test`; `-Dthalweg.fuzz.programs=10000` takes more, `-Dthalweg.fuzz.seed=N`
/// others. A program of a seed stays the same.
class FuzzTest {
    private static final long SEED = Long.getLong("thalweg.fuzz.seed", 1);
    private static final int PROGRAMS = Integer.getInteger("thalweg.fuzz.programs", 100);

    @Test
    void derivativesOfRandomProgramsAgree() {
        System.out.printf("fuzz: %d programs from seed %d%n", PROGRAMS, SEED);
        Campaign campaign = Campaign.of(SEED, PROGRAMS);
        System.out.printf("fuzz: %d derivatives compared with differences, %d undecided; %d points left out%n",
                campaign.compared(), campaign.undecided(), campaign.wild());
        assertEquals("", campaign.failures());
        assertTrue(campaign.undecided() + campaign.wild() < campaign.compared() / 20, "the programs are too rough for the differences to tell anything");
    }

    @Test
    void aSeedRepeatsItsProgram() {
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
        Failure failure = new Examination(Batch.of(List.of(source), all -> true).getFirst()).run().orElseThrow();
        Failure small = Shrinker.shrink(failure);
        assertEquals(failure.kind(), small.kind());
        assertTrue(small.source().method("f").length() < source.method("f").length(), small.toString());
    }
}
