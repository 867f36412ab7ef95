package dev.thalweg.rules;

import static dev.thalweg.ir.Primitive.*;

import dev.thalweg.ir.Primitive;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Random points in the domains of the primitives; a seed repeats them.
final class Sampler {
    /// Where it is not -3 to 3 for each operand.
    private static final Map<Primitive, List<Range>> DOMAINS = new EnumMap<>(Map.ofEntries(
            Map.entry(SQRT, List.of(new Range(0.1, 9))), Map.entry(LOG, List.of(new Range(0.05, 9))), Map.entry(LOG10, List.of(new Range(0.05, 9))),
            Map.entry(LOG1P, List.of(new Range(-0.9, 9))), Map.entry(TAN, List.of(new Range(-1.3, 1.3))),
            Map.entry(ASIN, List.of(new Range(-0.97, 0.97))), Map.entry(ACOS, List.of(new Range(-0.97, 0.97))),
            Map.entry(POW, List.of(new Range(0.1, 4), new Range(-3, 3))), Map.entry(DIV, List.of(new Range(-3, 3), new Range(0.4, 4))),
            Map.entry(REM, List.of(new Range(-9, 9), new Range(0.7, 3))), Map.entry(REMAINDER, List.of(new Range(-9, 9), new Range(0.7, 3))),
            Map.entry(CLAMP, List.of(new Range(-3, 3), new Range(-2, -0.5), new Range(0.5, 2)))));

    private final SplittableRandom random;

    private record Range(double low, double high) {}

    Sampler(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double[] point(Primitive primitive) {
        List<Range> ranges = DOMAINS.getOrDefault(primitive, Stream.generate(() -> new Range(-3, 3)).limit(primitive.arity()).toList());
        return ranges.stream().mapToDouble(r -> random.nextDouble(r.low, r.high)).toArray();
    }

    static double[] moved(double[] point, int k, double by) {
        double[] there = Arrays.copyOf(point, point.length);
        there[k] += by;
        return there;
    }
}
