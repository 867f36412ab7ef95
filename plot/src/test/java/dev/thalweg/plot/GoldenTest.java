package dev.thalweg.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares figures with files that were looked at. After a wanted change, run with `-Dgolden.update=true` and look again.
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"rosenbrock", "bowl", "waves", "loss", "steps", "huge", "holes"})
    void figuresStayAsTheyWereSeen(String name) throws IOException {
        String svg = Gallery.figures().get(name).svg();
        Path golden = FOLDER.resolve(name + ".svg");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, svg);
        }
        assertEquals(Files.readString(golden), svg, "the figure " + name + " changed; if that is right, run with -Dgolden.update=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosenbrock", "loss"})
    void nothingInAFigureCanCollideWithAnother(String name) {
        String svg = Gallery.figures().get(name).svg();
        for (String forbidden : new String[] {" id=", "<clipPath", "<style", "Gradient", "<use", "<text", "href", "NaN", "Infinity"}) {
            assertFalse(svg.contains(forbidden), forbidden);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosenbrock", "bowl", "kinks", "holes"})
    void contourFilesAreSmall(String name) {
        Figure figure = Gallery.figures().get(name);
        assertTrue(figure.png().length < 180_000, "PNG of " + figure.png().length + " bytes");
        assertTrue(figure.svg().length() < 60_000, "SVG of " + figure.svg().length() + " characters");
    }
}
