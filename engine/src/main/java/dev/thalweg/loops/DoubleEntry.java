package dev.thalweg.loops;

import java.util.function.Supplier;

/// A SIMD loop that is made and compiled when it has been asked for.
final class DoubleEntry {
    private final Supplier<DoubleLoop> maker;
    private final Warmth warmth;
    private DoubleLoop loop;

    private DoubleEntry(Supplier<DoubleLoop> maker, Warmth warmth) {
        this.maker = maker;
        this.warmth = warmth;
    }

    /// @param maker  gives null if there is none
    /// @param scalar the same
    DoubleEntry(Supplier<DoubleLoop> maker, DoubleLoop scalar) {
        this.maker = maker;
        warmth = new Warmth(() -> loop() != null, DoubleExample.of((a, ao, b, bo, y, yo, n) -> loop().run(a, ao, b, bo, y, yo, n), DoubleExample.RUNS),
                DoubleExample.of(scalar, DoubleExample.RUNS));
    }

    private DoubleLoop loop() {
        if (loop == null) {
            loop = maker.get();
        }
        return loop;
    }

    /// Ready at once, compiled or not: for tests.
    static DoubleEntry hot(Supplier<DoubleLoop> maker) {
        DoubleEntry entry = new DoubleEntry(maker, Warmth.HOT);
        entry.loop();
        return entry;
    }

    /// Null until it is compiled.
    DoubleLoop ready() {
        return warmth.isReady() ? loop : null;
    }
}
