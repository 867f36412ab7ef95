package dev.thalweg.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Chooses the format of a saved figure by the name of its file.
final class FigureFile {
    private FigureFile() {
    }

    static Path write(Figure figure, Path file) {
        byte[] content = content(figure, file);
        try {
            return Files.write(file, content).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot save the figure as " + file.toAbsolutePath()
                    + ": check that its folder exists and is writable", e);
        }
    }

    private static byte[] content(Figure figure, Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return figure.svg().getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".png")) {
            return figure.png();
        }
        throw new IllegalArgumentException("cannot save a figure as " + file + ": the name must end in .svg or .png");
    }
}
