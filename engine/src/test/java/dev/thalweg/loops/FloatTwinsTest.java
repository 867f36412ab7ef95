package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The loops over `float` are those over `double` after a few replacements. `-Dthalweg.twins.write=true` writes them.
class FloatTwinsTest {
    private static final Path FOLDER = Path.of("src/main/java/dev/thalweg/loops");
    private static final List<List<String>> REPLACEMENTS = List.of(
            List.of("over `double`.", "over `float`; generated from %s by FloatTwinsTest."),
            List.of("DoubleLoops implements", "FloatLoops implements"),
            List.of("double[", "float["),
            List.of("f.apply(", "(float) f.apply("),
            List.of(", value)", ", (float) value)"),
            List.of("double factor", "float factor"));

    @ParameterizedTest
    @ValueSource(strings = "ScalarDoubleLoops")
    void theTwinIsUpToDate(String original) throws IOException {
        String twin = Files.readString(FOLDER.resolve(original + ".java"));
        for (List<String> replacement : REPLACEMENTS) {
            twin = twin.replace(replacement.get(0), replacement.get(1).formatted(original));
        }
        Path target = FOLDER.resolve(original.replace("Double", "Float") + ".java");
        if (Boolean.getBoolean("thalweg.twins.write")) {
            Files.writeString(target, twin);
        }
        assertEquals(twin, Files.readString(target));
    }
}
