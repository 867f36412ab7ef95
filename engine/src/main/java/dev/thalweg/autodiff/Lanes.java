package dev.thalweg.autodiff;

import dev.thalweg.ir.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/// Programs that carry one tangent of each value, or two, or more: each made when it is first wanted, as wide as HotSpot compiles.
///
/// @param <T> what a program is compiled to
final class Lanes<T> {
    private static final int MOST = 8;
    /// HotSpot leaves a method with more than 8,000 bytes of code to its interpreter.
    private static final int LONGEST = 8_000;

    private final IntFunction<Function> maker;
    private final ToIntFunction<Function> length;
    private final java.util.function.Function<Function, T> compiler;
    private final Object[] programs = new Object[MOST + 1];
    private int widest;

    /// @param maker  makes a program with so many lanes
    /// @param length the length of a program's bytecode
    Lanes(IntFunction<Function> maker, ToIntFunction<Function> length, java.util.function.Function<Function, T> compiler) {
        this.maker = maker;
        this.length = length;
        this.compiler = compiler;
    }

    /// How many directions to take in one run: the runs that are needed are as narrow as they can be.
    int chunk(int directions) {
        if (directions <= 1) {
            return 1;
        }
        int runs = (directions + widest() - 1) / widest();
        return (directions + runs - 1) / runs;
    }

    @SuppressWarnings("unchecked")
    synchronized T program(int lanes) {
        if (programs[lanes] == null) {
            programs[lanes] = compiler.apply(maker.apply(lanes));
        }
        return (T) programs[lanes];
    }

    /// A lane more is as long as the last one: two programs tell how many there is room for.
    private synchronized int widest() {
        if (widest == 0) {
            int one = length.applyAsInt(maker.apply(1));
            int each = length.applyAsInt(maker.apply(2)) - one;
            widest = Math.clamp(1 + (LONGEST - one) / Math.max(1, each), 1, MOST);
        }
        return widest;
    }
}
