package dev.thalweg.catalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The acceptance set: gradients that several systems agree on, with their values; `gradient-cases.json` says how it is to be read.
final class Cases {
    static final Map<String, Case> ALL = read();

    private Cases() {}

    private static Map<String, Case> read() {
        try (InputStream in = Cases.class.getResourceAsStream("gradient-cases.json")) {
            Map<String, Case> cases = new LinkedHashMap<>();
            for (JsonElement json : JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject().getAsJsonArray("cases")) {
                String id = json.getAsJsonObject().get("id").getAsString();
                cases.put(id, new Case(id, json.getAsJsonObject()));
            }
            // The file says 1.25, which its own note contradicts: y / hypot(x, y) is 4e200 / 5e200.
            cases.get("elem-hypot-big").correctGradient("y", 0.8);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
