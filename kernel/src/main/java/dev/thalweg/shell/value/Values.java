package dev.thalweg.shell.value;

import dev.thalweg.plot.Figure;
import dev.thalweg.shell.MimeBundle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Turns a value of a cell into the representations a front end can show.
public final class Values {
    private Values() {}

    /// Never throws: a value that cannot describe itself is described by its class and the reason.
    public static MimeBundle bundle(Object value) {
        return value instanceof Figure figure ? picture(figure) : MimeBundle.text(Text.of(value));
    }

    private static MimeBundle picture(Figure figure) {
        byte[] png;
        try {
            png = figure.png();
        } catch (Exception e) {
            return MimeBundle.text("a figure that cannot be drawn: " + e);
        }
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("width", figure.width());
        metadata.put("height", figure.height());
        metadata.put("alt", Objects.requireNonNullElse(figure.alt(), ""));
        metadata.put("needs_background", "light");
        return new MimeBundle(Map.of("image/png", png, "text/plain", Text.of(figure)), Map.of("image/png", Map.copyOf(metadata)));
    }
}
