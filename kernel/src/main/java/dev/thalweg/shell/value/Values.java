package dev.thalweg.shell.value;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.plot.Figure;
import dev.thalweg.plot.Plots;
import dev.thalweg.shell.MimeBundle;
import dev.thalweg.shell.session.Rich;
import dev.thalweg.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/// Turns a value of a cell into the representations a front end can show.
public final class Values {
    private static final String PLAIN = "text/plain";

    private Values() {}

    /// Never throws: a value that cannot describe itself is described by its class and the reason.
    public static MimeBundle bundle(Object value) {
        try {
            Map<String, Object> own = value == null ? null : Renderers.render(value);
            return own == null ? known(value) : withText(own, Text.of(value));
        } catch (RuntimeException e) {
            return MimeBundle.text(Text.of(value) + "\n\nIts renderer throws " + e);
        }
    }

    private static MimeBundle withText(Map<String, Object> rendered, String text) {
        Map<String, Object> data = new HashMap<>(rendered);
        data.putIfAbsent(PLAIN, text);
        return new MimeBundle(data, Map.of());
    }

    private static MimeBundle known(Object value) {
        return switch (value) {
            case Figure figure -> Pictures.of(figure, Text.of(figure));
            case Graph graph -> drawn(graph);
            case Tensor tensor -> table(tensor);
            case BufferedImage image -> Pictures.of(image);
            case Rich rich -> withText(rich.data(), rich.toString());
            case null, default -> described(value);
        };
    }

    private static MimeBundle described(Object value) {
        String text = Text.of(value);
        return Tables.of(value, text).map(table -> new MimeBundle(Map.of("text/html", table.html(), PLAIN, text), Map.of()))
                .orElseGet(() -> MimeBundle.text(text));
    }

    /// A tensor of a derivative that is being taken has no elements to show: its text says so.
    private static MimeBundle table(Tensor tensor) {
        String text = Text.of(tensor);
        try {
            return new MimeBundle(Map.of("text/html", tensor.toHtml(), PLAIN, text), Map.of());
        } catch (RuntimeException e) {
            return MimeBundle.text(text);
        }
    }

    /// A graph that cannot be drawn, such as a large one, is text that says why.
    private static MimeBundle drawn(Graph graph) {
        String text = Text.of(graph);
        try {
            return Pictures.of(Plots.plot(graph), text);
        } catch (RuntimeException e) {
            return MimeBundle.text(text + "\n\nNot drawn: " + e.getMessage() + ".");
        }
    }
}
