// Generated from DoubleEntry by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.function.Supplier;

/// A SIMD loop that is made and compiled when it has been asked for.
final class FloatEntry {
    private final Supplier<FloatLoop> maker;
    private final Warmth warmth;
    private FloatLoop loop;

    private FloatEntry(Supplier<FloatLoop> maker, Warmth warmth) {
        this.maker = maker;
        this.warmth = warmth;
    }

    /// @param maker  gives null if there is none
    /// @param scalar the same
    FloatEntry(Supplier<FloatLoop> maker, FloatLoop scalar) {
        this.maker = maker;
        warmth = new Warmth(() -> loop() != null, FloatExample.of((a, ao, b, bo, y, yo, n) -> loop().run(a, ao, b, bo, y, yo, n), FloatExample.RUNS),
                FloatExample.of(scalar, FloatExample.RUNS));
    }

    private FloatLoop loop() {
        if (loop == null) {
            loop = maker.get();
        }
        return loop;
    }

    /// Ready at once, compiled or not: for tests.
    static FloatEntry hot(Supplier<FloatLoop> maker) {
        FloatEntry entry = new FloatEntry(maker, Warmth.HOT);
        entry.loop();
        return entry;
    }

    /// Null until it is compiled.
    FloatLoop ready() {
        return warmth.isReady() ? loop : null;
    }
}
