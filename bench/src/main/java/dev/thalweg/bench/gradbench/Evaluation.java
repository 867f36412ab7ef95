package dev.thalweg.bench.gradbench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/// What is sent of a function's runs.
record Evaluation(JsonElement output, List<Long> nanoseconds) {
    void addTo(JsonObject response) {
        response.add("output", output);
        JsonArray timings = new JsonArray();
        for (long each : nanoseconds) {
            JsonObject timing = new JsonObject();
            timing.addProperty("name", "evaluate");
            timing.addProperty("nanoseconds", each);
            timings.add(timing);
        }
        response.add("timings", timings);
    }
}
