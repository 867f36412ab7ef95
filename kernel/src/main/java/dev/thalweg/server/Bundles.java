package dev.thalweg.server;

import dev.thalweg.message.Json;
import dev.thalweg.message.MalformedException;
import dev.thalweg.shell.MimeBundle;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the `data` of messages from what cells show.
final class Bundles {
    private static final String TEXT = "text/plain";

    private Bundles() {}

    /// The representations with `text/plain` among them: terminals show nothing else. JSON that is given as text is read.
    static Map<String, Object> data(MimeBundle bundle) {
        Map<String, Object> data = new TreeMap<>(bundle.data());
        data.replaceAll((type, content) -> type.endsWith("json") && content instanceof String json ? json(json) : content);
        if (data.containsKey(TEXT)) {
            return data;
        }
        data.put(TEXT, bundle.metadata().values().stream().map(Bundles::alternative).filter(text -> !text.isEmpty()).findFirst()
                .orElseGet(() -> data.keySet().stream().collect(Collectors.joining(", ", "[", "]"))));
        return data;
    }

    private static Object json(String text) {
        try {
            return Json.parse(text).values();
        } catch (MalformedException e) {
            return Map.of("error", e.getMessage());
        }
    }

    private static String alternative(Object metadata) {
        return metadata instanceof Map<?, ?> map && map.get("alt") instanceof String text ? text : "";
    }

    static String text(MimeBundle bundle) {
        return String.valueOf(data(bundle).get(TEXT));
    }
}
