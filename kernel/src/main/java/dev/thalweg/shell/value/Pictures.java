package dev.thalweg.shell.value;

import dev.thalweg.plot.Figure;
import dev.thalweg.shell.MimeBundle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Pictures as PNG files, with what a reader sees without them.
final class Pictures {
    private Pictures() {}

    static MimeBundle of(Figure figure, String text) {
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

    static MimeBundle of(BufferedImage image) {
        String text = "an image of " + image.getWidth() + " x " + image.getHeight() + " pixels";
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) {
                return MimeBundle.text(text + " of a type that PNG does not have");
            }
        } catch (IOException e) {
            return MimeBundle.text(text + " that cannot be drawn: " + e);
        }
        return new MimeBundle(Map.of("image/png", png.toByteArray(), "text/plain", text),
                Map.of("image/png", Map.of("width", image.getWidth(), "height", image.getHeight(), "alt", text)));
    }
}
