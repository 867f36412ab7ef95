package dev.thalweg.shell;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Cells and what they give, as files of `src/test/resources/cells` tell.
///
/// `>>>` starts a cell and `...` goes on with it; the lines behind it are its value. `error:` is followed by a part of the error's text.
final class CellCatalogue {
    private CellCatalogue() {}

    /// @param code     a cell
    /// @param line     where it stands in its file
    /// @param expected its value as text, or with `error:` in front a part of its error; empty if nothing is said of it
    record Entry(String code, int line, String expected) {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(CellCatalogue.class.getResource("/cells").toURI()))) {
            return files.sorted().toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        int start = 0;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.startsWith(">>> ")) {
                add(entries, code, start, expected);
                start = number;
                code.append(line.substring(4));
            } else if (line.startsWith("... ")) {
                code.append('\n').append(line.substring(4));
            } else if (!code.isEmpty() && !line.startsWith("#")) {
                expected.append(line).append('\n');
            }
        }
        add(entries, code, start, expected);
        return entries;
    }

    private static void add(List<Entry> entries, StringBuilder code, int start, StringBuilder expected) {
        if (!code.isEmpty()) {
            entries.add(new Entry(code.toString(), start, expected.toString().strip()));
        }
        code.setLength(0);
        expected.setLength(0);
    }
}
