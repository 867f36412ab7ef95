package dev.thalweg.autodiff;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// All of [VectorDerivativesTest], forced the recorded way.
class RecordedVectorDerivativesTest extends VectorDerivativesTest {
    @BeforeAll
    static void record() {
        RecordingOnly.on();
    }

    @AfterAll
    static void compileAgain() {
        RecordingOnly.off();
    }
}
