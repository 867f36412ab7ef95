package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.recording.Derivation;
import dev.thalweg.recording.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The derivatives of a function by recording: the way for code whose objects, calls or exceptions only show when it runs.
///
/// Inside of a function that is being recorded, the arguments and results are recorded numbers, so that derivatives nest.
final class Recorded {
    private Recorded() {}

    static ValueAndGradient<Object[]> gradient(Object f, Object[] arguments) {
        return Derivation.take(derivation -> {
            RecordedArguments entered = RecordedArguments.of(derivation, arguments);
            Real value = derivation.call(f, entered.passed());
            ValueAndGradient<Object[]> both = new ValueAndGradient<>(value.value(), entered.shaped(derivation.gradient(value)));
            return derivation.withField(both, "value", value);
        });
    }

    /// The derivative along a direction that has a part for each argument.
    static Double along(Object f, Object[] arguments, Object[] direction) {
        return Derivation.take(derivation -> {
            OneArrayTwice.refuse(arguments);
            List<Real> along = new RecordedLeaves(derivation).direction(arguments, direction);
            RecordedArguments entered = RecordedArguments.of(derivation, arguments);
            Real value = derivation.call(f, entered.passed());
            return derivation.box(derivation.along(List.of(value), along).getFirst());
        });
    }

    /// The product of the Hessian with a direction: the gradient pulled back along it.
    static Object[] hessianProduct(Object f, Object[] arguments, Object[] direction) {
        return Derivation.take(outer -> {
            OneArrayTwice.refuse(arguments);
            RecordedLeaves leaves = new RecordedLeaves(outer);
            List<Real> along = leaves.direction(arguments, direction);
            RecordedArguments entered = RecordedArguments.of(outer, arguments);
            Object[] gradient = gradient(f, entered.passed()).gradient();
            List<Real> slopes = Arrays.stream(gradient).flatMap(part -> leaves.numbers(part).stream()).toList();
            outer.leave();
            return entered.shaped(outer.pull(slopes, along));
        });
    }

    /// The result at a point, and a copy of the point, which the function has not written.
    static <P, R> Pullback<P, R> pullback(Object f, Object[] arguments, PullbackMaker<P, R> maker) {
        return Derivation.take(derivation -> {
            OneArrayTwice.refuse(arguments);
            RecordedLeaves leaves = new RecordedLeaves(derivation);
            Object[] point = Arrays.stream(arguments).map(leaves::copy).toArray();
            return maker.make(point, requireNumbers(derivation.result(f, Arrays.stream(point).map(leaves::copy).toArray())));
        });
    }

    /// Makes a pullback of the point and the result there.
    @FunctionalInterface
    interface PullbackMaker<P, R> {
        Pullback<P, R> make(Object[] point, Object value);
    }

    /// The cotangents of the arguments from one of the result.
    static Object[] pull(Object f, Object[] arguments, Object seed) {
        return Derivation.take(derivation -> {
            List<Real> cotangents = new RecordedLeaves(derivation).numbers(seed);
            return run(derivation, f, arguments, run -> run.arguments().shaped(derivation.pull(run.numbers(), cotangents)));
        });
    }

    /// The result, and its tangents along several directions.
    static VectorTangents tangents(Object f, Object[] arguments, List<Object[]> directions) {
        return Derivation.take(derivation -> {
            RecordedLeaves leaves = new RecordedLeaves(derivation);
            List<List<Real>> along = directions.stream().map(direction -> leaves.direction(arguments, direction)).toList();
            return run(derivation, f, arguments, run -> new VectorTangents(run.result(), along.stream()
                    .map(direction -> leaves.like(run.result(), derivation.along(run.numbers(), direction).iterator())).toList()));
        });
    }

    /// The Jacobian by one recording, and a sweep for each row or column, whichever are fewer.
    static double[][] jacobian(VectorFunction f, double[] x) {
        return Derivation.take(derivation -> run(derivation, f, new Object[] {x}, run ->
                run.numbers().size() <= x.length ? byRows(derivation, run.numbers())
                        : byColumns(derivation, run.numbers(), IntStream.range(0, x.length).mapToObj(i -> unit(x.length, i)).toList())));
    }

    /// The Jacobian times a matrix.
    static double[][] jacobian(VectorFunction f, double[] x, double[][] seeds) {
        return Derivation.take(derivation -> {
            List<List<Real>> rows = Arrays.stream(seeds).map(row -> derivation.numbers(List.of(row))).toList();
            List<List<Real>> columns = IntStream.range(0, seeds.length == 0 ? 0 : seeds[0].length)
                    .mapToObj(k -> rows.stream().map(row -> row.get(k)).toList()).toList();
            return run(derivation, f, new Object[] {x}, run -> byColumns(derivation, run.numbers(), columns));
        });
    }

    private static double[][] byRows(Derivation derivation, List<Real> numbers) {
        return numbers.stream().map(number -> (double[]) derivation.gradient(number).getFirst()).toArray(double[][]::new);
    }

    private static double[][] byColumns(Derivation derivation, List<Real> numbers, List<List<Real>> directions) {
        List<List<Real>> columns = directions.stream().map(direction -> derivation.along(numbers, direction)).toList();
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> (double[]) derivation.like(new double[columns.size()], k -> columns.get(k).get(i))).toArray(double[][]::new);
    }

    private static List<Real> unit(int n, int i) {
        return IntStream.range(0, n).mapToObj(k -> Real.constant(k == i ? 1.0 : 0.0)).toList();
    }

    /// A run of a function on copies of its arguments.
    ///
    /// @param numbers those of the result, read before the derivation was left
    private record Run(RecordedArguments arguments, Object result, List<Real> numbers) {}

    private static <T> T run(Derivation derivation, Object f, Object[] arguments, Function<Run, T> use) {
        OneArrayTwice.refuse(arguments);
        RecordedArguments entered = RecordedArguments.copied(derivation, arguments);
        Object result = requireNumbers(derivation.result(f, entered.passed()));
        List<Real> numbers = new ArrayList<>(new RecordedLeaves(derivation).numbers(result));
        derivation.leave();
        return use.apply(new Run(entered, result, numbers));
    }

    private static Object requireNumbers(Object result) {
        if (Structure.isConstant(result)) {
            throw new Refusal("The function returns %s, and a derivative is of numbers.\nReturn a number or an array, or a record, list or map of them."
                    .formatted(result == null ? "null" : "a " + result.getClass().getSimpleName()));
        }
        return result;
    }
}
