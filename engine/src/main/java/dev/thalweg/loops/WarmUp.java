package dev.thalweg.loops;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The thread that runs SIMD loops until they are compiled, in the order in which they were asked for.
final class WarmUp {
    private static final long AT_MOST = 20_000_000_000L;
    private static final BlockingQueue<Warmth> REQUESTS = new LinkedBlockingQueue<>();

    static {
        Thread thread = new Thread(WarmUp::serve, "thalweg-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private WarmUp() {}

    static void request(Warmth loop) {
        REQUESTS.add(loop);
    }

    private static void serve() {
        try {
            while (true) {
                REQUESTS.take().warm(AT_MOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
