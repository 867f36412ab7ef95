package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.fuzz.Generated;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Adjoint programs are made once, by whichever thread comes first, and go when nobody needs them.
class ProgramLifeTest {
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final int THREADS = 8;

    private static ScalarFunction slope(double k) {
        return x -> k * x * x;
    }

    /// The same lambda expression, each time another object, and no class more.
    @Test
    void aLambdaIsCompiledOnce() {
        ScalarFunction constant = x -> Math.sin(x) * x;
        assertEquals(Math.cos(1) + Math.sin(1), Autodiff.gradient(constant, 1), 1e-15);
        assertEquals(4, Autodiff.gradient(slope(1), 2));
        long before = CLASSES.getTotalLoadedClassCount();
        for (int i = 0; i < 200; i++) {
            assertEquals(4.0 * i, Autodiff.gradient(slope(i), 2));
            assertEquals(2 * Math.cos(2) + Math.sin(2), Autodiff.gradient(constant, 2), 1e-15);
        }
        long loaded = CLASSES.getTotalLoadedClassCount() - before;
        assertTrue(loaded < 50, loaded + " classes were loaded for 400 gradients of two functions"); // other threads load some
    }

    @Test
    void threadsThatStartTogetherAreAllRight() throws Exception {
        List<ScalarFunction> functions = List.of(x -> x * x, x -> Math.exp(x) / x, x -> looped(x, 5), x -> Math.sqrt(1 + x * x), x -> Math.pow(x, 3) - x);
        List<ScalarFunction> derivatives = List.of(x -> 2 * x, x -> Math.exp(x) / x - Math.exp(x) / (x * x), x -> 6 * Math.pow(x, 5),
                x -> x / Math.sqrt(1 + x * x), x -> 3 * x * x - 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> work = IntStream.range(0, THREADS * 20).<Callable<Void>>mapToObj(i -> () -> {
                int k = i % functions.size();
                double x = 1 + 0.01 * i;
                double expected = derivatives.get(k).applyAsDouble(x);
                assertEquals(expected, Autodiff.gradient(functions.get(k), x), 1e-12 * Math.abs(expected));
                return null;
            }).toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static double looped(double x, int n) {
        double[] powers = new double[n + 1];
        powers[0] = x;
        for (int i = 1; i <= n; i++) {
            powers[i] = powers[i - 1] * x;
        }
        return powers[n];
    }

    /// Second derivatives are not kept by the engine: each makes two programs, and all of them must go.
    @Test
    void programsOfDerivativesThatNobodyHoldsAreUnloaded() throws InterruptedException {
        int made = 300;
        List<Double> sums = new ArrayList<>();
        long before = CLASSES.getUnloadedClassCount();
        for (int i = 0; i < made; i++) {
            double k = i;
            sums.add(Autodiff.gradient(Autodiff.gradient((double x) -> k * x * x * x)).applyAsDouble(1));
        }
        assertEquals(IntStream.range(0, made).mapToObj(i -> 6.0 * i).toList(), sums);
        for (int i = 0; i < 50 && CLASSES.getUnloadedClassCount() - before < made; i++) {
            System.gc();
            Thread.sleep(20);
        }
        long unloaded = CLASSES.getUnloadedClassCount() - before;
        assertTrue(unloaded >= made, unloaded + " classes were unloaded of the " + 2 * made + " that were made");
    }

    /// A user's class is held by none of the engine's caches: it goes with all that was made of it.
    @Test
    void aClassGoesWithItsPrograms() throws InterruptedException {
        List<WeakReference<Class<?>>> types = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            types.add(new WeakReference<>(differentiated(i)));
        }
        for (int i = 0; i < 100 && types.stream().anyMatch(type -> type.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        long left = types.stream().filter(type -> type.get() != null).count();
        assertEquals(0, left, left + " of 20 classes are still held");
    }

    private static Class<?> differentiated(int i) {
        Objective<double[]> f = Generated.function("""
                return g(x, %d);
                }

                static double g(double[] x, int n) {
                    return n == 0 ? x[0] : Math.sin(g(x, n - 1)) * x[1];
                """.formatted(i));
        double[] x = {0.5, 1.1};
        assertEquals(Autodiff.gradient(f, x)[0], Autodiff.jvp(f, x, new double[] {1, 0}), 1e-15);
        assertEquals(2, Autodiff.hvp(f, x, new double[] {1, 0}).length);
        return f.getClass();
    }
}
