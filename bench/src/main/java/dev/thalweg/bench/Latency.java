package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.bench.tensor.FirstStep;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/// Prints how long a first gradient takes, of a function of 1,000 bytes: in a new process, and of a new class in a running one.
public final class Latency {
    private static final int PROCESSES = 5;
    private static final int CLASSES = 60;
    private static final double MILLION = 1e6;

    private Latency() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ReflectiveOperationException {
        double[] cold = new double[PROCESSES];
        double[] training = new double[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            cold[i] = NewProcess.time(FirstGradient.class);
            training[i] = NewProcess.time(FirstStep.class, "--add-modules", "jdk.incubator.vector");
        }
        double[] warm = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            Objective<double[]> function = newFunction();
            long start = System.nanoTime();
            Autodiff.gradient(function, ThousandBytes.POINT);
            warm[i] = (System.nanoTime() - start) / MILLION;
        }
        System.out.println("| first gradient | ms |\n|---|---|");
        line("a new process, from its start to its end", median(cold));
        line("a first step of training an MLP 784-128-10, from the start of its process to its end", median(training));
        line("the first class in a process", warm[0]);
        line("the next ten", median(Arrays.copyOfRange(warm, 1, 11)));
        line("the last thirty of " + CLASSES, median(Arrays.copyOfRange(warm, CLASSES - 30, CLASSES)));
    }

    private static void line(String what, double milliseconds) {
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", what, milliseconds);
    }

    /// The same function of a class that nobody has seen before.
    @SuppressWarnings("unchecked")
    static Objective<double[]> newFunction() throws IOException, ReflectiveOperationException {
        String name = ThousandBytes.class.getName();
        byte[] bytes;
        try (InputStream in = ThousandBytes.class.getResourceAsStream("ThousandBytes.class")) {
            bytes = in.readAllBytes();
        }
        ClassLoader loader = new ClassLoader(Latency.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
                if (!wanted.equals(name)) {
                    return super.loadClass(wanted, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
            }
        };
        return (Objective<double[]>) Class.forName(name, true, loader).getField("FUNCTION").get(null);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
