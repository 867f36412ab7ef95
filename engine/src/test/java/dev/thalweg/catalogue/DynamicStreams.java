package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Streams of numbers, and the methods of `Arrays`.
final class DynamicStreams {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("sum of a stream", objective((double[] x) -> Arrays.stream(x).sum()), X).is(1, 1, 1, 1),
            of("map, filter, sum", objective((double[] x) -> Arrays.stream(x).map(t -> t * t * x[0]).filter(t -> t < 1).sum()), X),
            of("reduce with a start", objective((double[] x) -> Arrays.stream(x).reduce(1, (a, b) -> a * b)), X),
            of("reduce without a start", objective((double[] x) -> Arrays.stream(x).reduce((a, b) -> a * b + b).getAsDouble()), X),
            of("max, min, average", objective(DynamicStreams::extremes), X),
            of("limit, skip, takeWhile, dropWhile", objective(DynamicStreams::parts), X),
            of("sorted, distinct, toArray", objective(DynamicStreams::sorted), X),
            of("boxed and back", objective((double[] x) -> Arrays.stream(x).boxed().mapToDouble(t -> t * t).sum()), X),
            of("mapToObj", objective((double[] x) -> Arrays.stream(x).mapToObj(t -> new double[] {t, t * t}).mapToDouble(p -> p[0] * p[1]).sum()), X),
            of("IntStream.mapToDouble", objective((double[] x) -> IntStream.range(0, x.length).mapToDouble(i -> x[i] * i).sum()), X).is(0, 1, 2, 3),
            of("LongStream.mapToDouble", objective((double[] x) -> LongStream.range(0, x.length).mapToDouble(i -> x[(int) i] * i).sum()), X).is(0, 1, 2, 3),
            of("LongStream.asDoubleStream", objective((double[] x) -> LongStream.of(3, 4).asDoubleStream().map(t -> t * x[0]).sum()), X).is(7, 0, 0, 0),
            of("parallel streams of numbers", objective((double[] x) -> Arrays.stream(x).parallel().map(t -> t * t * x[1]).sum()), X),
            of("a parallel range", objective((double[] x) -> IntStream.range(0, x.length).parallel().mapToDouble(i -> x[i] * x[i]).sum()), X),
            of("summaryStatistics", objective(DynamicStreams::summary), X),
            of("numbers given to DoubleSummaryStatistics", objective(DynamicStreams::accepted), X),
            of("summarizingDouble, and statistics combined", objective(DynamicStreams::combined), X),
            of("Stream.mapToDouble of records", objective(DynamicStreams::records), X),
            of("DoubleStream.of and concat", scalars(x -> DoubleStream.concat(DoubleStream.of(x, x * x), DoubleStream.of(3)).map(Math::sin).sum()), 1.2),
            of("DoubleStream.iterate", scalars(x -> DoubleStream.iterate(1, t -> t * x).limit(5).sum()), 1.2),
            of("DoubleStream.generate", scalars(x -> DoubleStream.generate(() -> x).limit(3).reduce(1, (a, b) -> a * b)), 1.2),
            of("flatMap, peek, forEach", objective(DynamicStreams::effects), X),
            of("matches and count", objective(DynamicStreams::matches), X),
            of("an OptionalDouble", scalars(DynamicStreams::optional), 1.2),
            of("summingDouble and averagingDouble", objective(DynamicStreams::collectors), X),
            of("Arrays.sort", objective(DynamicStreams::arraysSort), X),
            of("Arrays.setAll", objective(DynamicStreams::setAll), X),
            of("Arrays.fill of a range", scalars(DynamicStreams::fillRange), 1.2));

    private DynamicStreams() {}

    private static double extremes(double[] x) {
        return Arrays.stream(x).max().orElse(0) * Arrays.stream(x).map(t -> t * t).min().getAsDouble() + Arrays.stream(x).average().orElseThrow();
    }

    private static double parts(double[] x) {
        return Arrays.stream(x).limit(3).skip(1).sum() * x[0] + Arrays.stream(x, 1, 4).takeWhile(t -> t < 1).map(t -> t * t).sum()
                + Arrays.stream(x).dropWhile(t -> t < 1).reduce(1, (a, b) -> a * b);
    }

    private static double sorted(double[] x) {
        double[] a = Arrays.stream(x).map(t -> t * x[3]).sorted().toArray();
        return a[0] * a[3] + DoubleStream.of(x[0], x[0], x[1]).distinct().sum();
    }

    record Sample(double x, double weight) {}

    private static double records(double[] x) {
        List<Sample> samples = Stream.of(0, 1, 2).map(i -> new Sample(x[i], x[i + 1])).toList();
        return samples.stream().mapToDouble(s -> s.x() * s.weight()).sum() / samples.stream().mapToDouble(Sample::weight).sum();
    }

    private static double effects(double[] x) {
        double[] total = new double[1];
        Arrays.stream(x).flatMap(t -> DoubleStream.of(t, t * t)).peek(t -> total[0] += t).forEach(t -> total[0] *= 0.9);
        return total[0];
    }

    private static double matches(double[] x) {
        boolean some = Arrays.stream(x).anyMatch(t -> t > 1) && Arrays.stream(x).noneMatch(t -> t > 9) && !Arrays.stream(x).allMatch(t -> t > 0);
        return some ? x[0] * x[1] * Arrays.stream(x).filter(t -> t > 0).count() : 0;
    }

    private static double summary(double[] x) {
        DoubleSummaryStatistics s = Arrays.stream(x).map(t -> t * t * x[0]).summaryStatistics();
        return s.getSum() * s.getMin() + s.getMax() * s.getAverage() * s.getCount() + new DoubleSummaryStatistics().getAverage();
    }

    private static double accepted(double[] x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        for (double t : x) {
            s.accept(t * t);
        }
        Arrays.stream(x).map(t -> 3 * t).forEach(s);
        Arrays.stream(x).map(Math::sin).forEach(s::accept);
        s.accept(1.5);
        return s.getSum() * s.getMin() + s.getMax() * s.getAverage();
    }

    private static double combined(double[] x) {
        DoubleSummaryStatistics s = Arrays.stream(x).boxed().collect(Collectors.summarizingDouble(t -> t * x[1]));
        s.combine(Arrays.stream(x).summaryStatistics());
        DoubleSummaryStatistics plain = DoubleStream.of(1, 2).summaryStatistics();
        plain.combine(s);
        return s.getSum() * s.getMin() * plain.getSum() + s.getMax() * plain.getAverage();
    }

    private static double optional(double x) {
        OptionalDouble some = OptionalDouble.of(x * x);
        double[] seen = new double[1];
        some.ifPresent(t -> seen[0] = t);
        return some.getAsDouble() * OptionalDouble.empty().orElse(x) + seen[0] + OptionalDouble.empty().orElseGet(() -> Math.sin(x));
    }

    private static double collectors(double[] x) {
        List<Double> list = Arrays.stream(x).boxed().toList();
        return list.stream().collect(Collectors.summingDouble(t -> t * t)) * list.stream().collect(Collectors.averagingDouble(t -> t * x[0]));
    }

    private static double arraysSort(double[] x) {
        double[] a = x.clone();
        Arrays.sort(a);
        double[] b = {x[3], x[0], x[2]};
        Arrays.sort(b, 0, 2);
        return a[0] * a[0] + a[3] * a[1] + b[0] * b[2];
    }

    private static double setAll(double[] x) {
        double[] a = new double[3];
        Arrays.setAll(a, i -> x[i] * x[i + 1]);
        return a[0] * a[1] + a[2];
    }

    private static double fillRange(double x) {
        double[] a = new double[4];
        Arrays.fill(a, 1, 3, x * x);
        return a[0] + a[1] * a[2] + a[3];
    }
}
