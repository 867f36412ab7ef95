package dev.thalweg.server;

import dev.thalweg.message.Header;
import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Runs cells one after another on a thread of its own.
///
/// When a cell fails, those that were asked for before its client could know are aborted: all that arrive before its
/// reply goes out, which waits until none has arrived for [#QUIET_MILLIS].
final class CellQueue {
    private static final long QUIET_MILLIS = 10;
    /// Deep recursion in a cell should meet its limit no sooner than in a program's main thread (8 MB on Linux).
    private static final long STACK_BYTES = 16L << 20;

    private final BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
    private final CellRunner runner;
    private final Thread thread;
    private volatile Header current;
    private volatile boolean stopped;

    CellQueue(CellRunner runner, String name) {
        this.runner = runner;
        this.thread = new Thread(null, this::runAll, name, STACK_BYTES);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /// Runs no more cells, and aborts those that wait; the running one goes on to its end.
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    void add(Exchange exchange) {
        waiting.add(exchange);
    }

    /// The request of the cell that runs or ran last; null before the first.
    Header current() {
        return current;
    }

    private void runAll() {
        for (Exchange next = take(Long.MAX_VALUE); next != null; next = take(Long.MAX_VALUE)) {
            runOne(next);
        }
        List<Exchange> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(this::abort);
    }

    private void abort(Exchange exchange) {
        Dispatcher.serve(exchange, () -> new Reply.Aborted(runner.nextNumber()));
    }

    private void runOne(Exchange next) {
        List<Exchange> aborted = new ArrayList<>();
        current = next.message().header();
        Dispatcher.serve(next, () -> run(next, aborted));
        aborted.forEach(this::abort);
    }

    private Reply run(Exchange exchange, List<Exchange> aborted) {
        Request.Execute request = (Request.Execute) exchange.message().content();
        Reply reply = runner.run(request, exchange);
        if (reply instanceof Reply.ExecuteFailed && request.stopOnError()) {
            for (Exchange next = take(QUIET_MILLIS); next != null; next = take(QUIET_MILLIS)) {
                aborted.add(next);
            }
        }
        return reply;
    }

    /// The next one, or null if none comes in time. An interrupt was meant for a cell that has ended: it is forgotten.
    private Exchange take(long millis) {
        while (!stopped) {
            try {
                return waiting.poll(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                continue;
            }
        }
        return null;
    }
}
