package dev.thalweg.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/// Prints what memory the derivative of each problem takes: in each call, and for residuals that a thread keeps from call to call.
///
/// Both are counted by the JVM, as bytes that a thread allocates. What a thread allocates more in its first call than in a later one
/// are stacks of residuals, and the smaller ones that they grew out of.
public final class Memory {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Bytes.
    record Use(long first, long later) {}

    private Memory() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("| problem | function, per call | derivative, per call | residuals kept by a thread, at most |\n|---|---|---|---|");
        for (Problem problem : Problem.all()) {
            Use function = use(problem.primal());
            Use derivative = use(problem.derivative());
            System.out.printf(Locale.ROOT, "| %s | %s | %s | %s |%n", problem.name(), size(function.later()), size(derivative.later()),
                    size(Math.max(0, derivative.first() - derivative.later())));
        }
    }

    static Use use(DoubleSupplier computation) throws InterruptedException {
        computation.getAsDouble(); // makes its adjoint, in another thread
        Use[] found = new Use[1];
        Thread thread = new Thread(() -> {
            long start = THREADS.getCurrentThreadAllocatedBytes();
            computation.getAsDouble();
            long first = THREADS.getCurrentThreadAllocatedBytes();
            computation.getAsDouble();
            found[0] = new Use(first - start, THREADS.getCurrentThreadAllocatedBytes() - first);
        });
        thread.start();
        thread.join();
        return found[0];
    }

    private static String size(long bytes) {
        return bytes < 10_000 ? bytes + " B" : String.format(Locale.ROOT, "%.0f kB", bytes / 1e3);
    }
}
