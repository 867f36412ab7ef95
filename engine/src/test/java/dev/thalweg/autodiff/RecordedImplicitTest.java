package dev.thalweg.autodiff;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// All of [ImplicitTest], forced the recorded way.
class RecordedImplicitTest extends ImplicitTest {
    @BeforeAll
    static void record() {
        RecordingOnly.on();
    }

    @AfterAll
    static void compileAgain() {
        RecordingOnly.off();
    }
}
