package dev.thalweg.loops;

import java.util.function.Supplier;

/// A SIMD loop that is made and compiled when it has been asked for.
final class DoubleEntry {
    private static final int EXAMPLE = 250;

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
        double[] x = new double[EXAMPLE];
        double[] y = new double[EXAMPLE];
        for (int i = 0; i < EXAMPLE; i++) {
            x[i] = i - EXAMPLE / 2;
        }
        warmth = new Warmth(() -> loop() != null, () -> loop().run(x, 0, x, 0, y, 0, EXAMPLE),
                () -> scalar.run(x, 0, x, 0, y, 0, EXAMPLE));
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
