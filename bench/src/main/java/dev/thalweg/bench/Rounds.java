package dev.thalweg.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Measures several computations by turns, so that what else the machine does hits all of them alike, and in time of the thread's own.
final class Rounds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Meter> meters = new ArrayList<>();

    /// One computation, and the nanoseconds that it took in each round.
    private static final class Meter {
        private final DoubleSupplier computation;
        private final double[] nanoseconds;
        private int calls = 1;
        /// Keeps results from being optimised away.
        private double last;

        Meter(DoubleSupplier computation, int rounds) {
            this.computation = computation;
            this.nanoseconds = new double[rounds];
        }

        private double run(int times) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                last += computation.getAsDouble();
            }
            return (double) (THREADS.getCurrentThreadCpuTime() - start) / times;
        }

        /// Runs for this long, and finds how many calls a round of `perRound` nanoseconds takes.
        void warmUp(long nanoseconds, long perRound) {
            double each = Double.MAX_VALUE;
            for (long end = THREADS.getCurrentThreadCpuTime() + nanoseconds; THREADS.getCurrentThreadCpuTime() < end; ) {
                each = Math.min(each, run(calls));
                calls = (int) Math.max(1, Math.min(1 << 24, perRound / Math.max(1, each)));
            }
        }
    }

    /// @param computations what to measure
    /// @param rounds       how often each gets its turn
    /// @param warmUp       nanoseconds for each before that; HotSpot's second compiler takes a second or two
    /// @param perRound     nanoseconds for each turn
    Rounds(List<DoubleSupplier> computations, int rounds, long warmUp, long perRound) {
        computations.forEach(c -> meters.add(new Meter(c, rounds)));
        for (int half = 0; half < 2; half++) {
            meters.forEach(meter -> meter.warmUp(warmUp / 2, perRound));
        }
        for (int round = 0; round < rounds; round++) {
            for (Meter meter : meters) {
                meter.nanoseconds[round] = meter.run(meter.calls);
            }
        }
        meters.stream().filter(meter -> Double.isNaN(meter.last)).findAny().ifPresent(meter -> {
            throw new IllegalStateException("a computation gave NaN");
        });
    }

    /// Nanoseconds per call.
    double median(int computation) {
        return median(meters.get(computation).nanoseconds);
    }

    /// How many times as long as the first computation this one takes: the median over the rounds.
    double ratio(int computation) {
        double[] ratios = new double[meters.getFirst().nanoseconds.length];
        Arrays.setAll(ratios, round -> meters.get(computation).nanoseconds[round] / meters.getFirst().nanoseconds[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
