package dev.thalweg.autodiff;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// All of [RulesTest], forced the recorded way.
class RecordedRulesTest extends RulesTest {
    @BeforeAll
    static void record() {
        RecordingOnly.on();
    }

    @AfterAll
    static void compileAgain() {
        RecordingOnly.off();
    }
}
