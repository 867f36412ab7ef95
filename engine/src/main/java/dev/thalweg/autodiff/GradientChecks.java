package dev.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Holds the two modes against differences of values.
final class GradientChecks {
    /// Of more variables, so many are chosen.
    private static final int MOST = 100;
    private static final long SEED = 20_250_925;

    private GradientChecks() {}

    static GradientCheck check(Object f, ToDoubleFunction<Object[]> value, Object... point) {
        List<Double> numbers = Numbering.all(point);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("The arguments hold no number of type double or float, so that there is no derivative to check.");
        }
        List<String> names = LeafNames.of(ParameterNames.of(f, point.length), point);
        List<Double> reverse = Numbering.all(Derivatives.ofObjects(f, Copies.of(point)).gradient());
        List<GradientCheck.Entry> entries = new ArrayList<>();
        for (int i : chosen(numbers.size())) {
            int index = i;
            CentralDifferences found = CentralDifferences.of(t -> value.applyAsDouble(Numbering.with(point, index, t)), numbers.get(i));
            double forward = Derivatives.along(f, Copies.of(point), Numbering.unit(point, i));
            entries.add(new GradientCheck.Entry(i < names.size() ? names.get(i) : "#" + i, reverse.get(i), forward, found.derivative(), found.error()));
        }
        return new GradientCheck(f instanceof Derivative ? f.toString() : Targets.of(f, point.length).method().toString(), entries, numbers.size());
    }

    private static int[] chosen(int n) {
        return n <= MOST ? IntStream.range(0, n).toArray() : new Random(SEED).ints(0, n).distinct().limit(MOST).sorted().toArray();
    }
}
