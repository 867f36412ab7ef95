// Generated from DoubleEntry by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.function.Supplier;

/// A SIMD loop that is made and compiled when it has been asked for.
final class FloatEntry {
    private static final int EXAMPLE = 250;

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
        float[] x = new float[EXAMPLE];
        float[] y = new float[EXAMPLE];
        for (int i = 0; i < EXAMPLE; i++) {
            x[i] = i - EXAMPLE / 2;
        }
        warmth = new Warmth(() -> loop() != null, () -> loop().run(x, 0, x, 0, y, 0, EXAMPLE),
                () -> scalar.run(x, 0, x, 0, y, 0, EXAMPLE));
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
