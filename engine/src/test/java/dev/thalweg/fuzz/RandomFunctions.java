package dev.thalweg.fuzz;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Interpreter;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/// Functions with awkward control flow, for tests of single passes.
public final class RandomFunctions {
    private static final Interpreter INTERPRETER = new Interpreter(MethodHandles.lookup());

    private RandomFunctions() {}

    /// The lifted programs of consecutive seeds.
    public static List<Function> of(long firstSeed, int count) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(Generator.program(firstSeed + i));
        }
        return Batch.of(sources, all -> true).stream().map(Subject::lifted).toList();
    }

    /// The value of a function of a random program's parameters, at a point that the seed gives.
    public static double value(Function function, long seed) {
        Point p = Point.at(seed);
        return (Double) INTERPRETER.run(function, p.a(), p.b(), p.x(), p.m(), p.n());
    }
}
