package dev.thalweg.loops;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/// Runs pieces of work on several threads: as many as there are processors, or as the system property `thalweg.threads` says.
///
/// Who cuts work does it by its size alone, so that a result does not depend on the number of threads.
public final class Parallel {
    private static final int THREADS = Math.max(1, Integer.getInteger("thalweg.threads", Runtime.getRuntime().availableProcessors()));
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(Math.max(1, THREADS - 1), Parallel::daemon);
    /// Whether this thread is at work for somebody, who has the others already.
    private static final ThreadLocal<Boolean> BUSY = ThreadLocal.withInitial(() -> false);

    private Parallel() {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "thalweg-loops");
        thread.setDaemon(true);
        return thread;
    }

    /// Runs `0 .. pieces - 1`, in any order, and returns when all have ended; the caller takes part.
    public static void run(int pieces, IntConsumer work) {
        int threads = Math.min(THREADS, pieces);
        if (threads <= 1 || BUSY.get()) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
            return;
        }
        new Job(pieces, work, threads).run();
    }

    /// One call of [#run(int,IntConsumer)].
    private static final class Job {
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final int pieces;
        private final IntConsumer work;
        private final CountDownLatch others;

        Job(int pieces, IntConsumer work, int threads) {
            this.pieces = pieces;
            this.work = work;
            others = new CountDownLatch(threads - 1);
        }

        void run() {
            for (long i = others.getCount(); i > 0; i--) {
                WORKERS.execute(() -> {
                    takePieces();
                    others.countDown();
                });
            }
            takePieces();
            awaitOthers();
            rethrow(failure.get());
        }

        private void takePieces() {
            BUSY.set(true);
            try {
                for (int piece = next.getAndIncrement(); piece < pieces && failure.get() == null; piece = next.getAndIncrement()) {
                    work.accept(piece);
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                BUSY.set(false);
            }
        }

        private void awaitOthers() {
            boolean interrupted = false;
            while (true) {
                try {
                    others.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true; // pieces are short, and they write where the caller reads
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static void rethrow(Throwable failure) {
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
