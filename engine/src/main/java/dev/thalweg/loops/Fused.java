package dev.thalweg.loops;

/// Products added with one rounding, where the processor can; elsewhere [Math#fma(double,double,double)] takes a microsecond, and two roundings are made.
final class Fused {
    /// What a fused addition may take at most, interpreted: tens of nanoseconds if there is an instruction for it.
    private static final long LIMIT = 500;
    private static final boolean FAST = isFast();

    private Fused() {}

    static double fma(double a, double b, double c) {
        return FAST ? Math.fma(a, b, c) : a * b + c;
    }

    static float fma(float a, float b, float c) {
        return FAST ? Math.fma(a, b, c) : a * b + c;
    }

    private static boolean isFast() {
        long shortest = Long.MAX_VALUE;
        double sum = 1;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                sum = Math.fma(sum, 0.9, 0.1);
            }
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return shortest < 20 * LIMIT && sum > 0;
    }
}
