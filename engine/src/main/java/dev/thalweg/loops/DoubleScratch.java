package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// A few `double` arrays for work that needs large ones for a while: a new array is filled with zeros first, which takes its time.
final class DoubleScratch {
    /// A larger one is not kept.
    private static final int LARGEST = 1 << 23;
    private static final AtomicReferenceArray<double[]> KEPT = new AtomicReferenceArray<>(Math.min(8, Parallel.threads()));

    private DoubleScratch() {}

    /// With any content.
    static double[] take(int length) {
        for (int i = 0; i < KEPT.length(); i++) {
            double[] kept = KEPT.getAndSet(i, null);
            if (kept != null && kept.length >= length) {
                return kept;
            }
        }
        return new double[length];
    }

    static void give(double[] array) {
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
