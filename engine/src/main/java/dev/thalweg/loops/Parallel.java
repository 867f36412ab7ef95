package dev.thalweg.loops;

import dev.thalweg.runtime.Cancel;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/// Runs the chunks of one piece of work on several threads.
///
/// The caller decides what the chunks are, so that results do not depend on timing or on the number of threads, and takes part.
/// Work inside of a chunk, or while another thread's work runs, is done by the caller alone. The number of threads is the property
/// `thalweg.threads`, by default that of the processors.
public final class Parallel {
    private static final int THREADS = Math.max(1, Integer.getInteger("thalweg.threads", Runtime.getRuntime().availableProcessors()));
    private static final ReentrantLock POOL = new ReentrantLock();
    private static final Worker[] WORKERS = new Worker[THREADS - 1];

    private Parallel() {}

    public static int threads() {
        return THREADS;
    }

    /// Runs `body` for 0 to `chunks - 1`, each once. What a chunk throws is thrown here, when no chunk runs any more.
    public static void run(int chunks, IntConsumer body) {
        if (chunks > 1 && THREADS > 1 && !(Thread.currentThread() instanceof Worker) && !POOL.isHeldByCurrentThread() && POOL.tryLock()) {
            try {
                share(new Chunks(chunks, body, Thread.currentThread()));
            } finally {
                POOL.unlock();
            }
        } else {
            for (int chunk = 0; chunk < chunks; chunk++) {
                stopIfAsked();
                body.accept(chunk);
            }
        }
    }

    private static void share(Chunks work) {
        int helpers = Math.min(WORKERS.length, work.count() - 1);
        for (int i = 0; i < helpers; i++) {
            if (WORKERS[i] == null) {
                WORKERS[i] = new Worker(i + 1);
                WORKERS[i].start();
            }
            WORKERS[i].offer(work);
        }
        work.take(Parallel::stopIfAsked);
        work.await();
    }

    /// The caller's thread is the one that a session stops; the others stop because it has failed.
    private static void stopIfAsked() {
        try {
            Cancel.check();
        } catch (Throwable stop) {
            throw Chunks.<RuntimeException>unchecked(stop);
        }
    }
}
