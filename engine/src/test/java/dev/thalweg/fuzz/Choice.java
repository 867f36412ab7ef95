package dev.thalweg.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Random choices that a seed repeats.
final class Choice {
    private final SplittableRandom random;

    Choice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// 0 to `bound - 1`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    String of(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Only the chosen one is made.
    @SafeVarargs
    final <T> T make(Supplier<T>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }

    /// A number from `low` to `high`, rounded so that sources are readable.
    double number(double low, double high) {
        return Math.round(random.nextDouble(low, high) * 100) / 100.0;
    }
}
