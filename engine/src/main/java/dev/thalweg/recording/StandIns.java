package dev.thalweg.recording;

import dev.thalweg.ir.Op.Member;
import java.lang.constant.ClassDesc;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Methods of the JDK that are recorded as these plain Java methods, which do the same; beside those of `bytecode.Library`.
final class StandIns {
    private static final ClassDesc SELF = StandIns.class.describeConstable().orElseThrow();
    private static final String STREAM = "Ljava/util/stream/DoubleStream;";
    private static final String OPTIONAL = "Ljava/util/OptionalDouble;";
    /// By owner, name and descriptor; an instance method takes its receiver first.
    private static final Map<String, Member> METHODS = Map.ofEntries(
            replace("Ljava/util/Arrays;sort([D)V", "sort", "([D)V"),
            replace("Ljava/util/Arrays;parallelSort([D)V", "sort", "([D)V"),
            replace("Ljava/util/Arrays;sort([DII)V", "sort", "([DII)V"),
            replace("Ljava/util/Arrays;fill([DIID)V", "fill", "([DIID)V"),
            replace("Ljava/util/Arrays;fill([FF)V", "fill", "([FF)V"),
            replace("Ljava/util/Arrays;copyOf([FI)[F", "copyOf", "([FI)[F"),
            replace("Ljava/util/Arrays;setAll([DLjava/util/function/IntToDoubleFunction;)V", "setAll", "([DLjava/util/function/IntToDoubleFunction;)V"),
            replace("Ljava/util/Arrays;stream([D)" + STREAM, "stream", "([D)" + STREAM),
            replace("Ljava/util/Arrays;stream([DII)" + STREAM, "stream", "([DII)" + STREAM),
            replace(STREAM + "of([D)" + STREAM, "stream", "([D)" + STREAM),
            replace(STREAM + "of(D)" + STREAM, "streamOf", "(D)" + STREAM),
            replace(STREAM + "concat(" + STREAM + STREAM + ")" + STREAM, "concat", "(" + STREAM + STREAM + ")" + STREAM),
            replace(STREAM + "iterate(DLjava/util/function/DoubleUnaryOperator;)" + STREAM, "iterate", "(DLjava/util/function/DoubleUnaryOperator;)" + STREAM),
            replace(STREAM + "generate(Ljava/util/function/DoubleSupplier;)" + STREAM, "generate", "(Ljava/util/function/DoubleSupplier;)" + STREAM),
            replace("Ljava/util/stream/Stream;mapToDouble(Ljava/util/function/ToDoubleFunction;)" + STREAM, "mapToDouble",
                    "(Ljava/util/stream/Stream;Ljava/util/function/ToDoubleFunction;)" + STREAM),
            replace("Ljava/util/stream/IntStream;mapToDouble(Ljava/util/function/IntToDoubleFunction;)" + STREAM, "mapToDouble",
                    "(Ljava/util/stream/IntStream;Ljava/util/function/IntToDoubleFunction;)" + STREAM),
            replace("Ljava/util/stream/IntStream;asDoubleStream()" + STREAM, "asDoubleStream", "(Ljava/util/stream/IntStream;)" + STREAM),
            replace("Ljava/util/stream/LongStream;mapToDouble(Ljava/util/function/LongToDoubleFunction;)" + STREAM, "mapToDouble",
                    "(Ljava/util/stream/LongStream;Ljava/util/function/LongToDoubleFunction;)" + STREAM),
            replace("Ljava/util/stream/LongStream;asDoubleStream()" + STREAM, "asDoubleStream", "(Ljava/util/stream/LongStream;)" + STREAM),
            replace(OPTIONAL + "getAsDouble()D", "get", "(" + OPTIONAL + ")D"),
            replace(OPTIONAL + "orElseThrow()D", "get", "(" + OPTIONAL + ")D"),
            replace(OPTIONAL + "orElse(D)D", "orElse", "(" + OPTIONAL + "D)D"),
            replace(OPTIONAL + "orElseGet(Ljava/util/function/DoubleSupplier;)D", "orElseGet", "(" + OPTIONAL + "Ljava/util/function/DoubleSupplier;)D"),
            replace(OPTIONAL + "ifPresent(Ljava/util/function/DoubleConsumer;)V", "ifPresent", "(" + OPTIONAL + "Ljava/util/function/DoubleConsumer;)V"),
            replace("Ljava/util/stream/Collectors;summingDouble(Ljava/util/function/ToDoubleFunction;)Ljava/util/stream/Collector;", "summing",
                    "(Ljava/util/function/ToDoubleFunction;)Ljava/util/stream/Collector;"),
            replace("Ljava/util/stream/Collectors;summarizingDouble(Ljava/util/function/ToDoubleFunction;)Ljava/util/stream/Collector;", "summarizing",
                    "(Ljava/util/function/ToDoubleFunction;)Ljava/util/stream/Collector;"),
            replace("Ljava/util/stream/Collectors;averagingDouble(Ljava/util/function/ToDoubleFunction;)Ljava/util/stream/Collector;", "averaging",
                    "(Ljava/util/function/ToDoubleFunction;)Ljava/util/stream/Collector;"));

    private StandIns() {}

    private static Map.Entry<String, Member> replace(String method, String name, String descriptor) {
        return Map.entry(method, new Member(SELF, name, descriptor));
    }

    /// What stands for a method, or the method itself.
    static Member of(Member method) {
        return METHODS.getOrDefault(method.owner().descriptorString() + method.name() + method.descriptor(), method);
    }

    static void sort(double[] a) {
        sort(a, 0, a.length);
    }

    /// By merging, which moves the numbers; in the order of [Double#compare].
    static void sort(double[] a, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(a, from, middle);
        sort(a, middle, to);
        double[] left = new double[middle - from];
        System.arraycopy(a, from, left, 0, left.length);
        int i = 0;
        int j = middle;
        for (int k = from; i < left.length; k++) {
            boolean takesRight = j < to && Double.compare(a[j], left[i]) < 0;
            a[k] = takesRight ? a[j++] : left[i++];
        }
    }

    static void fill(double[] a, int from, int to, double value) {
        for (int i = from; i < to; i++) {
            a[i] = value;
        }
    }

    static void fill(float[] a, float value) {
        for (int i = 0; i < a.length; i++) {
            a[i] = value;
        }
    }

    static float[] copyOf(float[] a, int length) {
        float[] copy = new float[length];
        System.arraycopy(a, 0, copy, 0, Math.min(a.length, length));
        return copy;
    }

    static void setAll(double[] a, IntToDoubleFunction f) {
        for (int i = 0; i < a.length; i++) {
            a[i] = f.applyAsDouble(i);
        }
    }

    static DoubleStream stream(double[] a) {
        return Numbers.of(a, 0, a.length);
    }

    static DoubleStream stream(double[] a, int from, int to) {
        return Numbers.of(a, from, to);
    }

    static DoubleStream streamOf(double x) {
        return Numbers.of(new double[] {x}, 0, 1);
    }

    static DoubleStream concat(DoubleStream a, DoubleStream b) {
        double[] first = a.toArray();
        double[] second = b.toArray();
        double[] all = new double[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return Numbers.of(all, 0, all.length);
    }

    static DoubleStream iterate(double seed, DoubleUnaryOperator f) {
        return new Numbers(new NumberSource.Iterated(seed, f));
    }

    static DoubleStream generate(DoubleSupplier supplier) {
        return new Numbers(new NumberSource.Supplied(supplier));
    }

    static <T> DoubleStream mapToDouble(Stream<T> stream, ToDoubleFunction<? super T> f) {
        return new Numbers(new NumberSource.OfObjects<>(stream.iterator(), f));
    }

    static DoubleStream mapToDouble(IntStream stream, IntToDoubleFunction f) {
        return new Numbers(new NumberSource.OfIntegers(stream.iterator(), f));
    }

    static DoubleStream mapToDouble(LongStream stream, LongToDoubleFunction f) {
        return new Numbers(new NumberSource.OfLongs(stream.iterator(), f));
    }

    static DoubleStream asDoubleStream(IntStream stream) {
        return mapToDouble(stream, i -> i);
    }

    static DoubleStream asDoubleStream(LongStream stream) {
        return mapToDouble(stream, i -> i);
    }

    /// Kahan's summation with the correction of a simple sum for infinities, as `java.util.stream.Collectors` has it.
    static double sum(double[] values) {
        double high = 0;
        double low = 0;
        double simple = 0;
        for (double value : values) {
            simple += value;
            double corrected = value - low;
            double next = high + corrected;
            low = (next - high) - corrected;
            high = next;
        }
        double sum = high - low;
        return Double.isNaN(sum) && Double.isInfinite(simple) ? simple : sum;
    }

    static double get(OptionalDouble optional) {
        if (!optional.isPresent()) {
            throw new NoSuchElementException("No value present");
        }
        return OptionalNumber.of(optional);
    }

    static double orElse(OptionalDouble optional, double other) {
        return optional.isPresent() ? OptionalNumber.of(optional) : other;
    }

    static double orElseGet(OptionalDouble optional, DoubleSupplier other) {
        return optional.isPresent() ? OptionalNumber.of(optional) : other.getAsDouble();
    }

    static void ifPresent(OptionalDouble optional, DoubleConsumer action) {
        if (optional.isPresent()) {
            action.accept(OptionalNumber.of(optional));
        }
    }

    static <T> Collector<T, ?, Double> summing(ToDoubleFunction<? super T> f) {
        return Collectors.collectingAndThen(Collectors.<T>toList(), all -> sum(numbers(all, f)));
    }

    static <T> Collector<T, ?, Double> averaging(ToDoubleFunction<? super T> f) {
        return Collectors.collectingAndThen(Collectors.<T>toList(), all -> all.isEmpty() ? 0.0 : sum(numbers(all, f)) / all.size());
    }

    static <T> Collector<T, ?, DoubleSummaryStatistics> summarizing(ToDoubleFunction<? super T> f) {
        return Collectors.collectingAndThen(Collectors.<T>toList(), all -> stream(numbers(all, f)).summaryStatistics());
    }

    private static <T> double[] numbers(List<T> all, ToDoubleFunction<? super T> f) {
        double[] numbers = new double[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = f.applyAsDouble(all.get(i));
        }
        return numbers;
    }
}
