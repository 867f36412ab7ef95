package dev.thalweg.loops;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// One piece of work in chunks, which threads take one after the other.
final class Chunks {
    private static final int SPINS = 2_000;

    private final int count;
    private final IntConsumer body;
    private final Thread owner;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger unfinished;
    private volatile Throwable failure;

    Chunks(int count, IntConsumer body, Thread owner) {
        this.count = count;
        this.body = body;
        this.owner = owner;
        this.unfinished = new AtomicInteger(count);
    }

    int count() {
        return count;
    }

    /// Runs chunks until none is left; after a failure the rest is left out.
    void take(Runnable beforeEach) {
        for (int chunk = next.getAndIncrement(); chunk < count; chunk = next.getAndIncrement()) {
            runUnlessFailed(chunk, beforeEach);
            if (unfinished.decrementAndGet() == 0) {
                LockSupport.unpark(owner);
            }
        }
    }

    private void runUnlessFailed(int chunk, Runnable beforeEach) {
        if (failure != null) {
            return;
        }
        try {
            beforeEach.run();
            body.accept(chunk);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /// Returns when every chunk has ended; throws what one has thrown.
    void await() {
        boolean interrupted = false;
        for (int spin = 0; unfinished.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            owner.interrupt();
        }
        if (failure != null) {
            throw Chunks.<RuntimeException>unchecked(failure);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
