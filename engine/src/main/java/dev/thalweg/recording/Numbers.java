package dev.thalweg.recording;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A stream of numbers in plain Java, which is recorded like the user's own code: it stands for the JDK's inside of recorded functions.
///
/// Long because the interface is. What it computes is what the JDK's computes, bit by bit: sums are compensated in the same way.
final class Numbers implements DoubleStream {
    private final NumberSource source;

    Numbers(NumberSource source) {
        this.source = source;
    }

    static Numbers of(double[] values, int from, int to) {
        return new Numbers(new NumberSource.Elements(values, from, to));
    }

    @Override
    public DoubleStream filter(DoublePredicate test) {
        return new Numbers(new NumberSource.Filtered(source, test));
    }

    @Override
    public DoubleStream map(DoubleUnaryOperator f) {
        return new Numbers(new NumberSource.Mapped(source, f));
    }

    @Override
    public DoubleStream limit(long most) {
        return new Numbers(new NumberSource.Limited(source, most));
    }

    @Override
    public DoubleStream skip(long count) {
        return new Numbers(new NumberSource.Behind(source, count));
    }

    @Override
    public DoubleStream takeWhile(DoublePredicate test) {
        return new Numbers(new NumberSource.While(source, test));
    }

    @Override
    public DoubleStream dropWhile(DoublePredicate test) {
        return new Numbers(new NumberSource.From(source, test));
    }

    @Override
    public DoubleStream peek(DoubleConsumer action) {
        return new Numbers(new NumberSource.Mapped(source, x -> {
            give(action, x);
            return x;
        }));
    }

    @Override
    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> f) {
        List<Double> all = new ArrayList<>();
        while (source.advance()) {
            for (double x : f.apply(source.value()).toArray()) {
                all.add(x);
            }
        }
        return ofList(all);
    }

    @Override
    public DoubleStream mapMulti(DoubleMapMultiConsumer mapper) {
        List<Double> all = new ArrayList<>();
        while (source.advance()) {
            mapper.accept(source.value(), all::add);
        }
        return ofList(all);
    }

    private static DoubleStream ofList(List<Double> list) {
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return of(values, 0, values.length);
    }

    @Override
    public DoubleStream distinct() {
        double[] all = toArray();
        List<Double> distinct = new ArrayList<>();
        for (double x : all) {
            if (!distinct.contains(x)) {
                distinct.add(x);
            }
        }
        return ofList(distinct);
    }

    @Override
    public DoubleStream sorted() {
        double[] values = toArray();
        StandIns.sort(values);
        return of(values, 0, values.length);
    }

    @Override
    public <U> Stream<U> mapToObj(DoubleFunction<? extends U> f) {
        List<U> all = new ArrayList<>();
        while (source.advance()) {
            all.add(f.apply(source.value()));
        }
        return all.stream();
    }

    @Override
    public Stream<Double> boxed() {
        return mapToObj(x -> x);
    }

    @Override
    public IntStream mapToInt(DoubleToIntFunction f) {
        return boxed().mapToInt(f::applyAsInt);
    }

    @Override
    public LongStream mapToLong(DoubleToLongFunction f) {
        return boxed().mapToLong(f::applyAsLong);
    }

    @Override
    public void forEach(DoubleConsumer action) {
        while (source.advance()) {
            give(action, source.value());
        }
    }

    private static void give(DoubleConsumer action, double x) {
        if (action instanceof DoubleSummaryStatistics statistics) {
            statistics.accept(x); // by its own name, which is recorded
        } else {
            action.accept(x);
        }
    }

    @Override
    public void forEachOrdered(DoubleConsumer action) {
        forEach(action);
    }

    @Override
    public double[] toArray() {
        double[] values = new double[8];
        int n = 0;
        while (source.advance()) {
            if (n == values.length) {
                double[] larger = new double[2 * n];
                System.arraycopy(values, 0, larger, 0, n);
                values = larger;
            }
            values[n++] = source.value();
        }
        double[] exact = new double[n];
        System.arraycopy(values, 0, exact, 0, n);
        return exact;
    }

    @Override
    public double reduce(double identity, DoubleBinaryOperator f) {
        double result = identity;
        while (source.advance()) {
            result = f.applyAsDouble(result, source.value());
        }
        return result;
    }

    @Override
    public OptionalDouble reduce(DoubleBinaryOperator f) {
        if (!source.advance()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(reduce(source.value(), f));
    }

    @Override
    public <R> R collect(Supplier<R> make, ObjDoubleConsumer<R> add, BiConsumer<R, R> combine) {
        R result = make.get();
        while (source.advance()) {
            add.accept(result, source.value());
        }
        return result;
    }

    /// By compensated summation, as the JDK's.
    @Override
    public double sum() {
        return StandIns.sum(toArray());
    }

    @Override
    public OptionalDouble min() {
        return reduce(Math::min);
    }

    @Override
    public OptionalDouble max() {
        return reduce(Math::max);
    }

    @Override
    public long count() {
        long n = 0;
        while (source.advance()) {
            n++;
        }
        return n;
    }

    @Override
    public OptionalDouble average() {
        double[] values = toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(StandIns.sum(values) / values.length);
    }

    @Override
    public DoubleSummaryStatistics summaryStatistics() {
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        forEach(statistics);
        return statistics;
    }

    @Override
    public boolean anyMatch(DoublePredicate test) {
        while (source.advance()) {
            if (test.test(source.value())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean allMatch(DoublePredicate test) {
        return !anyMatch(x -> !test.test(x));
    }

    @Override
    public boolean noneMatch(DoublePredicate test) {
        return !anyMatch(test);
    }

    @Override
    public OptionalDouble findFirst() {
        return source.advance() ? OptionalDouble.of(source.value()) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble findAny() {
        return findFirst();
    }

    @Override
    public DoubleStream sequential() {
        return this;
    }

    /// In order: a recording is of one thread.
    @Override
    public DoubleStream parallel() {
        return this;
    }

    @Override
    public DoubleStream unordered() {
        return this;
    }

    @Override
    public DoubleStream onClose(Runnable handler) {
        return this;
    }

    @Override
    public void close() {
        // holds nothing that is to be closed
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public PrimitiveIterator.OfDouble iterator() {
        double[] values = toArray();
        return new PrimitiveIterator.OfDouble() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < values.length;
            }

            @Override
            public double nextDouble() {
                return values[next++];
            }

            @Override
            public Double next() {
                return nextDouble();
            }
        };
    }

    @Override
    public Spliterator.OfDouble spliterator() {
        return Spliterators.spliterator(toArray(), 0);
    }
}
