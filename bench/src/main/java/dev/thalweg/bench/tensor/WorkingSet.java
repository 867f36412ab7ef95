package dev.thalweg.bench.tensor;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Prints what memory a step of training takes: the bytes that it allocates, and those that are live when the way back starts.
///
/// Allocated bytes are counted by the JVM, over the threads that work on tensors. Live is what a full collection leaves when the loss has
/// been computed, less what it leaves before the network is made: the batch, the weights, and the values that the way back needs.
public final class WorkingSet {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 20;

    private WorkingSet() {}

    public static void main(String[] arguments) {
        System.out.println("| step | allocated | live at the loss |\n|---|---|---|");
        for (String name : Training.all().keySet()) {
            long before = used();
            Training<?> training = Training.all().get(name);
            for (int i = 0; i < STEPS; i++) {
                training.run();
            }
            long allocated = allocated(training);
            System.out.printf(Locale.ROOT, "| %s | %,.0f kB | %,.0f kB |%n", name, allocated / 1e3, (live(training) - before) / 1e3);
        }
    }

    /// Bytes per step.
    static long allocated(Runnable step) {
        long before = allocated();
        for (int i = 0; i < STEPS; i++) {
            step.run();
        }
        return (allocated() - before) / STEPS;
    }

    private static long allocated() {
        long sum = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread == Thread.currentThread() || thread.getName().startsWith("thalweg-loops")) {
                sum += THREADS.getThreadAllocatedBytes(thread.threadId());
            }
        }
        return sum;
    }

    /// Bytes when the loss of a step has been computed, of everything.
    static long live(Training<?> training) {
        long[] used = new long[1];
        training.runWatched(() -> used[0] = used());
        return used[0];
    }

    static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
