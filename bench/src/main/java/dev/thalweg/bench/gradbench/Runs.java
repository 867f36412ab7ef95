package dev.thalweg.bench.gradbench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// How often a function is run, and what came of it.
///
/// @param result      of the last run
/// @param nanoseconds of each run
record Runs<R>(R result, List<Long> nanoseconds) {
    private static final double BILLION = 1e9;

    /// At least so many runs, and until all of them together took so long.
    record Wanted(int runs, double seconds) {
        <R> Runs<R> measure(Supplier<R> computation) {
            List<Long> nanoseconds = new ArrayList<>();
            R result = null;
            long total = 0;
            while (nanoseconds.size() < runs || total < seconds * BILLION) {
                long start = System.nanoTime();
                result = computation.get();
                long elapsed = System.nanoTime() - start;
                nanoseconds.add(elapsed);
                total += elapsed;
            }
            return new Runs<>(result, nanoseconds);
        }
    }

    /// What an input asks for; once, if nothing.
    static Wanted of(JsonElement input) {
        JsonObject fields = input.isJsonObject() ? input.getAsJsonObject() : new JsonObject();
        int runs = fields.has("min_runs") ? fields.get("min_runs").getAsInt() : 1;
        double seconds = fields.has("min_seconds") ? fields.get("min_seconds").getAsDouble() : 0;
        return new Wanted(Math.max(1, runs), seconds);
    }
}
