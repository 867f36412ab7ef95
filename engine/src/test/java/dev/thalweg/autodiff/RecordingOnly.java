package dev.thalweg.autodiff;

/// Makes every derivative go the recorded way, also where it could be compiled.
public final class RecordingOnly {
    private RecordingOnly() {}

    public static void on() {
        Ways.recordAll(true);
    }

    public static void off() {
        Ways.recordAll(false);
    }
}
