package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// Consecutive seeds, whose programs are compiled together: javac takes as long for one as for a hundred.
///
/// @param end the first seed behind them
record SeedRange(long from, long end) {
    private static final int SIZE = 250;

    /// Works on all ranges of a campaign at once; a seed's range does not depend on where the campaign starts.
    static <T> List<T> inParallel(long firstSeed, int programs, Function<SeedRange, T> work) {
        List<SeedRange> ranges = new ArrayList<>();
        long end = firstSeed + programs;
        for (long from = firstSeed; from < end; from = ranges.getLast().end) {
            ranges.add(new SeedRange(from, Math.min(end, (number(from) + 1) * SIZE)));
        }
        return ranges.parallelStream().map(work).toList();
    }

    static long number(long seed) {
        return Math.floorDiv(seed, SIZE);
    }

    List<Source> programs(LongFunction<Source> generator) {
        return LongStream.range(from, end).mapToObj(generator).toList();
    }
}
