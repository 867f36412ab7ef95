package dev.thalweg.shell;

import java.util.Map;

/// One value in several representations, by MIME type: text is a `String`, bytes are `byte[]`, JSON is maps, lists and numbers.
///
/// `metadata` is keyed by MIME type as well (`image/png` -> `width`, `height`, `alt`).
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    public MimeBundle {
        data = Map.copyOf(data);
        metadata = Map.copyOf(metadata);
    }

    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of("text/plain", text), Map.of());
    }
}
