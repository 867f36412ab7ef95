package dev.thalweg.autodiff;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/// All tests of users' rules, forced the recorded way.
class RecordedRulesTest {
    @BeforeAll
    static void record() {
        RecordingOnly.on();
    }

    @AfterAll
    static void compileAgain() {
        RecordingOnly.off();
    }

    @Nested
    class OfNumbers extends RulesTest {}

    @Nested
    class OfArrays extends ArrayRulesTest {}

    @Nested
    class Registered extends RegisteredRulesTest {}

    @Nested
    class Misdeclared extends MisdeclaredRulesTest {}
}
