// Generated from DoubleScratch by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicReference;

/// One `float` array for work that needs a large one for a while: a new array is filled with zeros first, which takes its time.
final class FloatScratch {
    /// A larger one is not kept.
    private static final int LARGEST = 1 << 23;
    private static final AtomicReference<float[]> KEPT = new AtomicReference<>();

    private FloatScratch() {}

    /// With any content.
    static float[] take(int length) {
        float[] kept = KEPT.getAndSet(null);
        return kept != null && kept.length >= length ? kept : new float[length];
    }

    static void give(float[] array) {
        if (array.length <= LARGEST) {
            KEPT.set(array);
        }
    }
}
