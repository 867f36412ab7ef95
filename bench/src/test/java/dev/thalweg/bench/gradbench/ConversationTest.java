package dev.thalweg.bench.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// GradBench's messages are answered as its own golden tool answers them.
class ConversationTest {
    /// A descent ends within its last step of the minimum, and the golden tool takes differences.
    private static final double DESCENT = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"hello", "gmm", "ba", "lstm", "ode", "llsq", "lse", "det", "kmeans", "ht", "particle", "saddle"})
    void answersAsTheGoldenToolDoes(String eval) throws IOException {
        List<String> lines = recorded(eval);
        List<String> messages = every(lines, 0);
        List<String> expected = every(lines, 1);
        List<String> given = answers(messages);
        assertEquals(expected.size(), given.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonObject message = JsonParser.parseString(messages.get(i)).getAsJsonObject();
            JsonObject answer = JsonParser.parseString(given.get(i)).getAsJsonObject();
            if (message.get("kind").getAsString().equals("evaluate")) {
                assertTimed(message.get("input"), answer.remove("timings").getAsJsonArray());
            }
            assertAgree(JsonParser.parseString(expected.get(i)), answer, eval + " " + message.get("id"));
        }
    }

    private static void assertTimed(JsonElement input, JsonArray timings) {
        int runs = input.isJsonObject() ? input.getAsJsonObject().get("min_runs").getAsInt() : 1;
        assertTrue(timings.size() >= runs, () -> timings + " for " + runs + " runs");
        for (JsonElement timing : timings) {
            assertEquals("evaluate", timing.getAsJsonObject().get("name").getAsString());
            assertTrue(timing.getAsJsonObject().get("nanoseconds").getAsLong() > 0);
        }
    }

    private static void assertAgree(JsonElement expected, JsonElement given, String where) {
        if (expected.isJsonObject()) {
            assertEquals(expected.getAsJsonObject().keySet(), given.getAsJsonObject().keySet(), where);
            expected.getAsJsonObject().asMap().forEach((key, value) -> assertAgree(value, given.getAsJsonObject().get(key), where + "." + key));
        } else if (expected.isJsonArray()) {
            assertEquals(expected.getAsJsonArray().size(), given.getAsJsonArray().size(), where);
            for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
                assertAgree(expected.getAsJsonArray().get(i), given.getAsJsonArray().get(i), where + "[" + i + "]");
            }
        } else if (expected.getAsJsonPrimitive().isNumber()) {
            double number = expected.getAsDouble();
            assertEquals(number, given.getAsDouble(), (where.startsWith("particle") ? DESCENT : 1e-9) * Math.max(1, Math.abs(number)), where);
        } else {
            assertEquals(expected, given, where);
        }
    }

    private static List<String> answers(List<String> messages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Tool().converse(new BufferedReader(new StringReader(String.join("\n", messages))), new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> recorded(String eval) throws IOException {
        try (InputStream in = ConversationTest.class.getResourceAsStream(eval + ".jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> every(List<String> lines, int remainder) {
        return IntStream.range(0, lines.size()).filter(i -> i % 2 == remainder).mapToObj(lines::get).collect(Collectors.toList());
    }
}
