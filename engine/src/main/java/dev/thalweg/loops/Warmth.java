package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicBoolean;

/// Whether a SIMD loop is compiled and may take over from the scalar one.
///
/// The vector API allocates an object for each vector until HotSpot's second compiler has met the loop, which makes it a thousand times
/// slower than scalar code. So a loop that is asked for is run on small data by a thread in the background until it is faster than the scalar one
/// on the same data. As both give the same bits, it does not show when that happens; on machines where it never does, the scalar loop stays.
final class Warmth {
    /// Always ready: for tests.
    static final Warmth HOT = new Warmth(() -> {}, () -> {});

    static {
        HOT.ready = true;
    }

    private final Runnable simd;
    private final Runnable scalar;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ready;

    Warmth(Runnable simd, Runnable scalar) {
        this.simd = simd;
        this.scalar = scalar;
    }

    boolean isReady() {
        if (!ready && asked.compareAndSet(false, true)) {
            WarmUp.request(this);
        }
        return ready;
    }

    /// Runs both by turns until the SIMD loop is faster five times running, or the time is over.
    void warm(long nanoseconds) {
        int wins = 0;
        for (long end = System.nanoTime() + nanoseconds; wins < 5 && System.nanoTime() < end; ) {
            wins = time(simd) <= time(scalar) ? wins + 1 : 0;
        }
        ready = wins == 5;
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
