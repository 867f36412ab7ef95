package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Whether a SIMD loop is compiled and may take over from the scalar one.
///
/// The vector API allocates an object for each vector until HotSpot's second compiler has met the loop, which makes it a thousand times
/// slower than scalar code. So a loop that is asked for is run on small data by a thread in the background until it is clearly faster than the scalar
/// one on the same data. As both give the same bits, it does not show when that happens; on machines where it never does, the scalar loop stays.
final class Warmth {
    /// Always ready: for tests.
    static final Warmth HOT = new Warmth(() -> true, () -> {}, () -> {});

    static {
        HOT.ready = true;
    }

    /// So often a scalar loop runs before its time counts, to be compiled itself.
    private static final int SETTLE = 1_000;
    private static final int ROUND = 100;

    private final BooleanSupplier exists;
    private final Runnable simd;
    private final Runnable scalar;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ready;

    /// @param exists whether there is a SIMD loop at all
    Warmth(BooleanSupplier exists, Runnable simd, Runnable scalar) {
        this.exists = exists;
        this.simd = simd;
        this.scalar = scalar;
    }

    boolean isReady() {
        if (!ready && asked.compareAndSet(false, true)) {
            WarmUp.request(this);
        }
        return ready;
    }

    /// Runs both by turns until the SIMD loop takes half the time of the scalar one or less, or the time is over.
    void warm(long nanoseconds) {
        if (!exists.getAsBoolean()) {
            return;
        }
        long end = System.nanoTime() + nanoseconds;
        long scalarTime = shortest(scalar, SETTLE);
        while (!ready && System.nanoTime() < end) {
            scalarTime = Math.min(scalarTime, shortest(scalar, ROUND / 4));
            ready = 2 * shortest(simd, ROUND) <= scalarTime;
        }
    }

    private static long shortest(Runnable work, int times) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            shortest = Math.min(shortest, time(work));
        }
        return shortest;
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
