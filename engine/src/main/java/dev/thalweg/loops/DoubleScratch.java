package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicReference;

/// One `double` array for work that needs a large one for a while: a new array is filled with zeros first, which takes its time.
final class DoubleScratch {
    /// A larger one is not kept.
    private static final int LARGEST = 1 << 23;
    private static final AtomicReference<double[]> KEPT = new AtomicReference<>();

    private DoubleScratch() {}

    /// With any content.
    static double[] take(int length) {
        double[] kept = KEPT.getAndSet(null);
        return kept != null && kept.length >= length ? kept : new double[length];
    }

    static void give(double[] array) {
        if (array.length <= LARGEST) {
            KEPT.set(array);
        }
    }
}
