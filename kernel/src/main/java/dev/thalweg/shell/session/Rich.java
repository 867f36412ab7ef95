package dev.thalweg.shell.session;

import java.util.Map;

/// A value that is shown as it says: what `html(...)` and its like give.
///
/// @param data by MIME type
public record Rich(Map<String, Object> data) {
    public Rich {
        data = Map.copyOf(data);
    }

    @Override
    public String toString() {
        Object text = data.getOrDefault("text/plain", data.values().iterator().next());
        return text instanceof byte[] bytes ? bytes.length + " bytes" : text.toString();
    }
}
