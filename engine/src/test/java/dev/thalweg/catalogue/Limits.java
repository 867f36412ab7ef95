package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Limit.of;
import static dev.thalweg.catalogue.Limit.scalar;
import static dev.thalweg.catalogue.Limit.vector;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Mapping;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.Objective2;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.fuzz.MemoryLoader;
import dev.thalweg.fuzz.Sources;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/// What is refused, an example of each kind; what each says stands in `docs/limits.md`, word for word.
final class Limits {
    private static double total;
    private static double[] buffer = {1, 2};

    private static final String STATE = "State outside of the function";
    private static final String JDK = "Code without a rule";
    private static final String FUNCTIONS = "Functions";
    private static final String ARGUMENTS = "Arguments and results";

    static final List<Limit> ALL = List.of(
            scalar(STATE, "a static field that is written", Limits::writesStatic),
            scalar(STATE, "an array in a static field that is written", Limits::writesStaticArray),
            vector(STATE, "an array that a field holds and an argument is, written", x -> writesBoth(x), buffer),
            scalar(JDK, "an active number", Limits::adds),
            vector(JDK, "an array of active numbers", Limits::hashed, 1, 2),
            scalar(JDK, "a list of active numbers, whose hash is taken", x -> new ArrayList<>(List.of(x)).hashCode() * x),
            scalar(JDK, "active numbers in boxes, of which a hash is made", x -> java.util.Objects.hash(x, 2) * x),
            vector(JDK, "an array that such code holds, written", Limits::wrapped, 1, 2),
            scalar(JDK, "an object that such code may call", Limits::calledBack),
            scalar(JDK, "a subclass of statistics", Limits::counted),
            scalar(JDK, "a function that returns an active number to such code", Limits::generated),
            scalar(JDK, "text that is read again", Limits::throughText),
            scalar(JDK, "the bits of a number", x -> Double.longBitsToDouble(Double.doubleToRawLongBits(x))),
            scalar(JDK, "the hash of a number", x -> Double.hashCode(x) * x),
            scalar(JDK, "the hash of a record", x -> List.of(new Plain(x)).getFirst().hashCode() * x),
            scalar(JDK, "a method handle", Limits::handled),
            scalar(JDK, "another thread", Limits::elsewhere),
            scalar(JDK, "a constructor that does more than store", Limits::logged),
            scalar(JDK, "a constructor that makes an object of an active number", x -> new ArrayList<>(List.of(new Nested(x, null))).getFirst().inner().x()),
            of(JDK, "an array that such code has written", () -> Autodiff.gradient(overwritten(new double[1]), 1.5)),
            scalar(JDK, "a method that asks who calls it", Limits::reflected),
            scalar(JDK, "a native method", x -> outside(x) * x),
            of(FUNCTIONS, "a lambda that does not tell its method", () -> Autodiff.gradient((ScalarFunction) unreadable()::applyAsDouble, 2)),
            scalar(FUNCTIONS, "a captured function that does not tell its method", captured(unreadable())),
            of(FUNCTIONS, "a constructor in place of a function", () -> Autodiff.vjp((Mapping<Double, Plain>) Plain::new, 2.0)),
            of(FUNCTIONS, "a very long method that is recorded", () -> Autodiff.gradient(endlessLines(), 1.5)),
            of(FUNCTIONS, "an object with several methods", () -> Autodiff.gradient(new Two(), 2)),
            of(ARGUMENTS, "an object of a class of one's own", () -> Autodiff.gradient((Objective<Holder>) h -> h.x * h.x, new Holder())),
            of(ARGUMENTS, "a list that holds itself", () -> Autodiff.gradient((Objective<List<Object>>) l -> (Double) l.get(0) * 2, endless())),
            of(ARGUMENTS, "a record that checks its components", () -> Autodiff.gradient((Objective<Positive>) p -> -p.x, new Positive(2))),
            of(ARGUMENTS, "a record that changes its components", () -> Autodiff.gradient((Objective<Doubled>) p -> p.x * 3, new Doubled(2))),
            of(ARGUMENTS, "a result that is no number", () -> Autodiff.vjp((Mapping<Double, String>) x -> "x" + x, 2.0)),
            of(ARGUMENTS, "one array twice, along directions", () -> Autodiff.jvp((Objective2<double[], double[]>) Limits::writesFirst, buffer, buffer, buffer, buffer)));

    private Limits() {}

    private static double writesStatic(double x) {
        total = x * x;
        return total;
    }

    private static double writesStaticArray(double x) {
        buffer[1] = x;
        return buffer[1];
    }

    private static double writesBoth(double[] x) {
        x[0] *= 2;
        return x[0] * buffer[0];
    }

    private static double writesFirst(double[] x, double[] y) {
        x[0] *= 2;
        return x[0] * y[1];
    }

    private static double adds(double x) {
        DoubleAdder adder = new DoubleAdder();
        adder.add(x);
        return adder.sum() * x;
    }

    private static double hashed(double[] x) {
        return Arrays.hashCode(x) * x[0];
    }

    private static double wrapped(double[] x) {
        double[] kept = new double[1];
        DoubleBuffer all = DoubleBuffer.wrap(kept);
        kept[0] = new ArrayList<>(List.of(x[0])).getFirst();
        return all.get(0);
    }

    private static final class Counting extends DoubleSummaryStatistics {
        private int calls;

        @Override
        public void accept(double x) {
            calls++;
            super.accept(x);
        }
    }

    private static double counted(double x) {
        DoubleSummaryStatistics s = new Counting();
        s.accept(x);
        return s.getSum();
    }

    private static final class Summing implements Consumer<Double> {
        private double sum;

        @Override
        public void accept(Double x) {
            sum += x;
        }
    }

    private static double calledBack(double x) {
        Summing summing = new Summing();
        List.of(x, x * x).stream().forEach(summing);
        return summing.sum;
    }

    private static double generated(double x) {
        DoubleAccumulator sum = new DoubleAccumulator((a, b) -> a + b * x, 0);
        sum.accumulate(1);
        return sum.get();
    }

    private static double throughText(double x) {
        return Double.parseDouble(Double.toString(x));
    }

    private static double handled(double x) {
        try {
            MethodHandle sin = MethodHandles.lookup().findStatic(Math.class, "sin", MethodType.methodType(double.class, double.class));
            return (double) sin.invokeExact(x);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static double elsewhere(double x) {
        return CompletableFuture.supplyAsync(() -> x * x).join();
    }

    record Plain(double x) {}

    record Logged(double value) {
        Logged {
            total = 1;
        }
    }

    private static double logged(double x) {
        return new ArrayList<>(List.of(new Logged(x))).getFirst().value() * x;
    }

    record Nested(double x, Plain inner) {
        Nested {
            inner = new Plain(x);
        }
    }

    private static ScalarFunction overwritten(double[] kept) {
        Thread other = new Thread(() -> kept[0] = 3);
        return x -> {
            kept[0] = new ArrayList<>(List.of(x)).getFirst();
            other.start();
            join(other);
            return kept[0];
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double reflected(double x) {
        try {
            Holder holder = new Holder();
            Holder.class.getDeclaredField("x").setDouble(holder, 3);
            return holder.x * x;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static native double outside(double x);

    /// A function of 3,000 lines, one of which cannot be compiled.
    private static ScalarFunction endlessLines() {
        String text = """
                package generated;
                public class Long {
                    public static final dev.thalweg.autodiff.ScalarFunction F = Long::f;
                    private static double f(double x) {
                        double s = new java.util.ArrayList<>(java.util.List.of(x)).getFirst();
                        %s
                        return s;
                    }
                }
                """.formatted("s = s * x + 0.5;\n".repeat(3000));
        try {
            Map<String, byte[]> classes = Sources.compile("generated.Long", text, "-g", "-classpath", System.getProperty("java.class.path"));
            return (ScalarFunction) new MemoryLoader(Limits.class.getClassLoader(), classes).loadClass("generated.Long").getField("F").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DoubleUnaryOperator unreadable() {
        return t -> t * t;
    }

    private static ScalarFunction captured(DoubleUnaryOperator f) {
        return x -> f.applyAsDouble(x) * x;
    }

    private static final class Two implements ScalarFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public double applyAsDouble(double x) {
            return x;
        }

        public double other(double x) {
            return 2 * x;
        }
    }

    static final class Holder {
        private double x = 2;
    }

    private static List<Object> endless() {
        List<Object> list = new ArrayList<>(List.of(2.0));
        list.add(list);
        return list;
    }

    record Positive(double x) {
        Positive {
            if (x < 0) {
                throw new IllegalArgumentException("must be positive");
            }
        }
    }

    record Doubled(double x) {
        Doubled {
            x = 2 * x;
        }
    }
}
