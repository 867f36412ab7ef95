package dev.thalweg.shell.value;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.plot.Figure;
import dev.thalweg.plot.Plots;
import dev.thalweg.shell.MimeBundle;
import dev.thalweg.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Turns a value of a cell into the representations a front end can show.
public final class Values {
    private Values() {}

    /// Never throws: a value that cannot describe itself is described by its class and the reason.
    public static MimeBundle bundle(Object value) {
        return switch (value) {
            case Figure figure -> picture(figure, Text.of(figure));
            case Graph graph -> drawn(graph);
            case Tensor tensor -> table(tensor);
            case null, default -> MimeBundle.text(Text.of(value));
        };
    }

    /// A tensor of a derivative that is being taken has no elements to show: its text says so.
    private static MimeBundle table(Tensor tensor) {
        String text = Text.of(tensor);
        try {
            return new MimeBundle(Map.of("text/html", tensor.toHtml(), "text/plain", text), Map.of());
        } catch (RuntimeException e) {
            return MimeBundle.text(text);
        }
    }

    /// A graph that cannot be drawn, such as a large one, is text that says why.
    private static MimeBundle drawn(Graph graph) {
        String text = Text.of(graph);
        try {
            return picture(Plots.plot(graph), text);
        } catch (RuntimeException e) {
            return MimeBundle.text(text + "\n\nNot drawn: " + e.getMessage() + ".");
        }
    }

    private static MimeBundle picture(Figure figure, String text) {
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
        return new MimeBundle(Map.of("image/png", png, "text/plain", text), Map.of("image/png", Map.copyOf(metadata)));
    }
}
