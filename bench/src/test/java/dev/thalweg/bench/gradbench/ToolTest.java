package dev.thalweg.bench.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the protocol says of answers, whatever the module.
class ToolTest {
    private final Tool tool = new Tool();

    private JsonObject answer(String message) {
        return tool.answer(JsonParser.parseString(message).getAsJsonObject());
    }

    @Test
    void everyKindOfMessageIsAnswered() {
        assertEquals("{\"id\":0,\"tool\":\"thalweg\"}", answer("{\"id\":0,\"kind\":\"start\",\"eval\":\"gmm\",\"config\":{\"k\":[5]}}").toString());
        assertEquals("{\"id\":3}", answer("{\"id\":3,\"kind\":\"analysis\",\"of\":2,\"valid\":false,\"error\":\"no\"}").toString());
        assertEquals("{\"id\":4}", answer("{\"id\":4,\"kind\":\"tomorrow\"}").toString());
    }

    @Test
    void anUnknownModuleIsNoSuccess() {
        JsonObject answer = answer("{\"id\":1,\"kind\":\"define\",\"module\":\"foo\"}");
        assertFalse(answer.get("success").getAsBoolean());
        assertTrue(answer.get("error").getAsString().contains("There is no module foo; there are ba, "), answer::toString);
    }

    @Test
    void anUnknownFunctionIsNoSuccess() {
        JsonObject answer = answer("{\"id\":1,\"kind\":\"evaluate\",\"module\":\"hello\",\"function\":\"triple\",\"input\":1.0}");
        assertEquals(List.of("id", "success", "error"), List.copyOf(answer.keySet()));
        assertTrue(answer.get("error").getAsString().endsWith("The module hello has no function triple; it has double, square."), answer::toString);
    }

    @Test
    void whatGoesWrongInAnEvaluationIsSaid() {
        JsonObject answer = answer("{\"id\":1,\"kind\":\"evaluate\",\"module\":\"lse\",\"function\":\"primal\",\"input\":{\"x\":[]}}");
        assertFalse(answer.get("success").getAsBoolean());
        assertTrue(answer.get("error").getAsString().contains("ArrayIndexOutOfBounds"), answer::toString);
        assertFalse(answer.has("output"));
    }

    @Test
    void aFunctionRunsAsOftenAndAsLongAsIsWanted() {
        assertEquals(7, timings(7, 0).size());
        long total = timings(1, 0.05).stream().mapToLong(t -> t.getAsJsonObject().get("nanoseconds").getAsLong()).sum();
        assertTrue(total >= 50_000_000, () -> total + " ns");
    }

    private List<JsonElement> timings(int runs, double seconds) {
        return answer("{\"id\":1,\"kind\":\"evaluate\",\"module\":\"lse\",\"function\":\"primal\",\"input\":{\"x\":[1,2],\"min_runs\":%d,\"min_seconds\":%s}}"
                .formatted(runs, seconds)).getAsJsonArray("timings").asList();
    }
}
