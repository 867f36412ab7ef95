package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The loops over `float` are those over `double` after a few replacements. `-Dthalweg.twins.write=true` writes them.
class FloatTwinsTest {
    private static final Path FOLDER = Path.of("src/main/java/dev/thalweg/loops");
    /// Written by hand for each type: its numbers.
    private static final List<String> BY_HAND = List.of("DoubleNumbers.java", "DoubleSeries.java", "DoubleLaneSeries.java");
    /// Results of folds are `double` in either.
    private static final List<List<String>> OF_INTERFACE = List.of(
            List.of("Double", "Float"),
            List.of("Float.", "Double."),
            List.of("double[", "float["),
            List.of("`double`", "`float`"),
            List.of(", value)", ", (float) value)"));
    private static final List<List<String>> OF_LOOPS = List.of(
            List.of("double", "float"),
            List.of("Double", "Float"),
            List.of("DOUBLE", "FLOAT"),
            List.of("Long", "Int"),
            List.of("LONG", "INT"),
            List.of(" long ", " int "));

    static List<Path> originals() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().contains("Double"))
                    .filter(file -> !BY_HAND.contains(file.getFileName().toString())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("originals")
    void theTwinIsUpToDate(Path original) throws IOException {
        String name = original.getFileName().toString();
        String twin = Files.readString(original);
        for (List<String> replacement : name.endsWith("DoubleLoops.java") ? OF_INTERFACE : OF_LOOPS) {
            twin = twin.replace(replacement.get(0), replacement.get(1));
        }
        twin = "// Generated from %s by FloatTwinsTest.\n".formatted(name.replace(".java", "")) + twin;
        Path target = FOLDER.resolve(name.replace("Double", "Float"));
        if (Boolean.getBoolean("thalweg.twins.write")) {
            Files.writeString(target, twin);
        }
        assertEquals(twin, Files.readString(target));
    }
}
