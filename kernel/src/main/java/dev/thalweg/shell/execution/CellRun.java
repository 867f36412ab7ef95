package dev.thalweg.shell.execution;

import dev.thalweg.shell.CellOutput;
import dev.thalweg.runtime.Cancel;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// One cell while it runs: its thread, the threads it starts, where their output goes, and whether it shall stop.
///
/// The cell's code runs in a thread of its own, so that a thread which cannot be stopped can be left behind.
public final class CellRun implements AutoCloseable {
    /// Recursion a million deep fits. With more, an endless recursion takes many seconds to end (15 s with 512 MB).
    private static final long STACK_BYTES = 128L << 20;

    static final Duration PATIENCE = Duration.ofSeconds(3);
    /// How long tasks of the JDK's shared pool are stopped for: in this time each of them meets a check.
    private static final Duration POOL_GRACE = Duration.ofMillis(300);
    /// Not of the shared pool, which the cell that is to be stopped may keep busy.
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("thalweg-patience").unstarted(task));
    private static final InheritableThreadLocal<CellRun> OF_THREAD = new InheritableThreadLocal<>();
    private static final Set<CellRun> STOPPED = new HashSet<>();
    private static volatile CellRun latest;

    private final CellOutput output;
    private final RoutedOutput.Decoder out = new RoutedOutput.Decoder();
    private final RoutedOutput.Decoder err = new RoutedOutput.Decoder();
    private final ThreadGroup threads;
    private final ExecutorService worker;
    private volatile CompletableFuture<Outcome> step = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile boolean interrupted;
    private volatile StopSignal stoppedAt;
    private volatile Integer status;

    public CellRun(String name, CellOutput output, ClassLoader loader) {
        this.output = output;
        this.threads = new CellThreads(name);
        this.worker = Executors.newSingleThreadExecutor(task -> thread(name, task, loader));
        latest = this;
    }

    private Thread thread(String name, Runnable task, ClassLoader loader) {
        Thread thread = new Thread(threads, () -> {
            OF_THREAD.set(this);
            task.run();
        }, name, STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /// The cell that started this thread; for a thread of the JDK's shared pool, the cell that started last. Null for the kernel's own threads.
    static CellRun ofThisThreadOrNull() {
        CellRun own = OF_THREAD.get();
        return own == null && Thread.currentThread() instanceof ForkJoinWorkerThread ? latest : own;
    }

    public static CellRun ofThisThread() {
        CellRun run = ofThisThreadOrNull();
        if (run == null) {
            throw new IllegalStateException("this can be called by the code of a cell only, and by threads that it started");
        }
        return run;
    }

    /// Whether a thread runs code of a cell.
    public static boolean isOfCell(Thread thread) {
        for (ThreadGroup group = thread.getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof CellThreads) {
                return true;
            }
        }
        return false;
    }

    public CellOutput output() {
        return output;
    }

    RoutedOutput.Decoder decoder(boolean ofStandardOutput) {
        return ofStandardOutput ? out : err;
    }

    /// Runs a piece of the cell in its thread and waits until it has ended, or was left behind.
    Outcome call(Callable<Object> code) {
        CompletableFuture<Outcome> result = new CompletableFuture<>();
        step = result;
        if (stopping) {
            return new Outcome.Threw(new StopSignal("stopped", false));
        }
        worker.execute(() -> result.complete(outcome(code)));
        return result.join();
    }

    private static Outcome outcome(Callable<Object> code) {
        try {
            return new Outcome.Returned(code.call());
        } catch (Throwable e) {
            return new Outcome.Threw(e);
        }
    }

    /// Stops the cell and all threads that it has started.
    public void interrupt() {
        interrupted = true;
        stop();
    }

    /// Ends the cell on its own request.
    public void exit(int code) {
        status = code;
        stop();
        throw new StopSignal("exit " + code, false);
    }

    private void stop() {
        stopping = true;
        synchronized (STOPPED) {
            STOPPED.add(this);
            Cancel.arm(CellRun::throwIfStopping);
        }
        threads.interrupt();
        CompletableFuture<Outcome> current = step;
        TIMER.schedule(() -> release(run -> run == this && threads.activeCount() == 0), POOL_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        TIMER.schedule(() -> {
            current.complete(new Outcome.Abandoned());
            release(run -> run == this);
        }, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Loops run at full speed again once no stopped cell has threads that may still meet a check.
    private static void release(Predicate<CellRun> which) {
        synchronized (STOPPED) {
            STOPPED.removeIf(which);
            if (STOPPED.isEmpty()) {
                Cancel.disarm();
            }
        }
    }

    private static void throwIfStopping() {
        CellRun own = OF_THREAD.get();
        if (own != null && own.stopping) {
            throw own.signal();
        }
        if (own == null && Thread.currentThread() instanceof ForkJoinWorkerThread) {
            throw new StopSignal("interrupted", false); // whose task it is cannot be told: it goes with the cell that is stopped
        }
    }

    private StopSignal signal() {
        boolean first = stoppedAt == null && Thread.currentThread().getThreadGroup() == threads;
        StopSignal signal = new StopSignal("interrupted", first);
        if (first) {
            stoppedAt = signal;
        }
        return signal;
    }

    /// Where the cell was when it met the first check after it was asked to stop; null if it has met none.
    public Throwable stoppedAt() {
        return stoppedAt;
    }

    public boolean interrupted() {
        return interrupted;
    }

    public OptionalInt exitStatus() {
        Integer code = status;
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /// Lets the cell's thread end; threads that it started live on.
    @Override
    public void close() {
        worker.shutdown();
        if (stopping) {
            try {
                worker.awaitTermination(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Keeps the signal that stops a thread from being reported as a failure of that thread.
    private static final class CellThreads extends ThreadGroup {
        CellThreads(String name) {
            super(name);
        }

        @Override
        public void uncaughtException(Thread thread, Throwable error) {
            if (!(error instanceof StopSignal)) {
                super.uncaughtException(thread, error);
            }
        }
    }
}
