package dev.thalweg.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The source that `explain` prints of random programs is Java, and gives the numbers of the compiled adjoint, to the last bit.
///
/// `-Dthalweg.fuzz.explained=N` takes more of them, `-Dthalweg.fuzz.seed=N` others.
class ExplainedFuzzTest {
    private static final long SEED = Long.getLong("thalweg.fuzz.seed", 1);
    private static final int PROGRAMS = Integer.getInteger("thalweg.fuzz.explained", 40);

    @Test
    void whatIsPrintedIsWhatIsCompiled() {
        Failures failures = new Failures();
        ExplainedProgram.of(LongStream.range(SEED, SEED + PROGRAMS).mapToObj(Generator::program).toList())
                .forEach(program -> program.failure().ifPresent(failures::add));
        assertEquals("", failures.report(ExplainedProgram::failure));
    }
}
