package dev.thalweg.shell.session;

import dev.thalweg.runtime.Cancel;
import java.util.Arrays;
import java.util.Locale;

/// Measures how long code takes; `%timeit` calls it.
///
/// The code is called through a call site that has seen many classes, so the compiler cannot move it out of the loop;
/// its values go to a field, so it cannot be left out. A call costs a few nanoseconds, which are part of the result.
public final class Timing {
    private static final long RUN_NANOS = 100_000_000;
    private static final long WARM_UP_NANOS = 500_000_000;
    private static final int MOST_LOOPS = 1 << 30;
    private static final int POLLUTION = 20_000;

    @SuppressWarnings("unused") // written so that values are used
    private static volatile Object sink;
    private static volatile double numbers;

    /// Some code that uses up its value.
    private interface Code {
        void run() throws Throwable;
    }

    /// Code with a number, which is the value most often timed: it is not boxed.
    public interface OfDouble {
        double get() throws Throwable;
    }

    /// As for numbers.
    public interface OfLong {
        long get() throws Throwable;
    }

    /// As for numbers.
    public interface OfInt {
        int get() throws Throwable;
    }

    /// As for numbers.
    public interface OfBoolean {
        boolean get() throws Throwable;
    }

    /// Code with a value of any other type.
    public interface OfValue {
        Object get() throws Throwable;
    }

    /// Code without a value.
    public interface OfNothing {
        void run() throws Throwable;
    }

    static {
        try {
            for (Code code : new Code[] {() -> numbers = 1, () -> numbers = 2, () -> numbers = 3}) {
                loop(code, POLLUTION);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Timing() {}

    /// @param loops how many times a run calls the code; 0 for as many as take a tenth of a second
    public static String of(int loops, int runs, OfDouble code) throws Throwable {
        return measure(loops, runs, () -> numbers = code.get());
    }

    /// As for numbers.
    public static String of(int loops, int runs, OfLong code) throws Throwable {
        return measure(loops, runs, () -> numbers = code.get());
    }

    /// As for numbers.
    public static String of(int loops, int runs, OfInt code) throws Throwable {
        return measure(loops, runs, () -> numbers = code.get());
    }

    /// As for numbers.
    public static String of(int loops, int runs, OfBoolean code) throws Throwable {
        return measure(loops, runs, () -> numbers = code.get() ? 1 : 0);
    }

    /// As for numbers.
    public static String of(int loops, int runs, OfValue code) throws Throwable {
        return measure(loops, runs, () -> sink = code.get());
    }

    /// Code without a value.
    public static String of(int loops, int runs, OfNothing code) throws Throwable {
        return measure(loops, runs, code::run);
    }

    private static String measure(int loops, int runs, Code code) throws Throwable {
        int each = loops > 0 ? loops : loops(code);
        double[] nanos = new double[runs];
        for (int i = 0; i < runs; i++) {
            nanos[i] = (double) loop(code, each) / each;
        }
        sink = null;
        double mean = Arrays.stream(nanos).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(nanos).map(t -> (t - mean) * (t - mean)).average().orElse(0));
        return String.format(Locale.ROOT, "%s ± %s per loop (mean ± std. dev. of %d %s, %,d %s each)", Durations.text(mean), Durations.text(spread),
                runs, runs == 1 ? "run" : "runs", each, each == 1 ? "loop" : "loops");
    }

    /// Warms the code up, and finds how many loops make a run.
    private static int loops(Code code) throws Throwable {
        long end = System.nanoTime() + WARM_UP_NANOS;
        double fastest = Double.MAX_VALUE; // a pause of the machine makes some slower
        int loops = 1;
        do {
            fastest = Math.min(fastest, Math.max(0.1, (double) loop(code, loops) / loops));
            loops = (int) Math.clamp(RUN_NANOS / 4 / fastest, 1, Math.min(2L * loops, MOST_LOOPS));
        } while (System.nanoTime() < end);
        return (int) Math.clamp(RUN_NANOS / fastest, 1, MOST_LOOPS);
    }

    private static long loop(Code code, int times) throws Throwable {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            Cancel.check();
            code.run();
        }
        return System.nanoTime() - start;
    }
}
