// Generated from DoubleScratch by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// A few `float` arrays for work that needs large ones for a while: a new array is filled with zeros first, which takes its time.
final class FloatScratch {
    /// A larger one is not kept.
    private static final int LARGEST = 1 << 23;
    private static final AtomicReferenceArray<float[]> KEPT = new AtomicReferenceArray<>(Math.min(8, Parallel.threads()));

    private FloatScratch() {}

    /// With any content.
    static float[] take(int length) {
        for (int i = 0; i < KEPT.length(); i++) {
            float[] kept = KEPT.getAndSet(i, null);
            if (kept != null && kept.length >= length) {
                return kept;
            }
        }
        return new float[length];
    }

    static void give(float[] array) {
        if (array.length > LARGEST) {
            return;
        }
        for (int i = 0; i < KEPT.length(); i++) {
            if (KEPT.compareAndSet(i, null, array)) {
                return;
            }
        }
    }
}
