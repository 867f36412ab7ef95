package dev.thalweg.bench.gradbench;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.function.Function;
import java.util.function.Supplier;

/// A function of a module.
///
/// @param input   the type that its JSON is read as
/// @param prepare makes the computation of an input, which may run often; not timed
/// @param output  makes what is sent of a result; not timed
record Entry<I, R>(Class<I> input, Function<I, Supplier<R>> prepare, Function<R, Object> output) {
    private static final Gson GSON = new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES).create();

    /// A function whose result is sent as it is.
    static <I, R> Entry<I, R> of(Class<I> input, Function<I, R> function) {
        return new Entry<>(input, i -> () -> function.apply(i), r -> r);
    }

    Evaluation evaluate(JsonElement given) {
        Supplier<R> computation = prepare.apply(GSON.fromJson(given, input));
        Runs<R> runs = Runs.of(given).measure(computation);
        return new Evaluation(GSON.toJsonTree(output.apply(runs.result())), runs.nanoseconds());
    }
}
