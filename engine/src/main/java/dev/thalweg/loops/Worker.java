package dev.thalweg.loops;

import java.util.concurrent.locks.LockSupport;

/// A thread that takes chunks of the work that it is offered; it looks for more a little while before it sleeps.
final class Worker extends Thread {
    /// Some ten microseconds: waking a sleeping thread takes longer.
    private static final int SPINS = 500;

    private volatile Chunks offered;

    Worker(int number) {
        super("thalweg-loops-" + number);
        setDaemon(true);
    }

    void offer(Chunks work) {
        offered = work;
        LockSupport.unpark(this);
    }

    @Override
    public void run() {
        while (true) {
            Chunks work = next();
            offered = null;
            work.take(() -> {});
        }
    }

    private Chunks next() {
        for (int spin = 0; offered == null; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
        return offered;
    }
}
