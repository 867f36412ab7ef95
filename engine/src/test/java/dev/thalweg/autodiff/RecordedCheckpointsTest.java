package dev.thalweg.autodiff;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// All of [CheckpointsTest], forced the recorded way.
class RecordedCheckpointsTest extends CheckpointsTest {
    @BeforeAll
    static void record() {
        RecordingOnly.on();
    }

    @AfterAll
    static void compileAgain() {
        RecordingOnly.off();
    }
}
