package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.NotDifferentiableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds `docs/conventions.md` and `docs/limits.md` against the programs that they name.
class DocumentationTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /// The names in code font in the last column of every table.
    private static TreeSet<String> examples(String file) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(DOCS.resolve(file))) {
            if (line.startsWith("|")) {
                String[] cells = line.split("\\|");
                Matcher name = NAME.matcher(cells[cells.length - 1]);
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    @Test
    void conventionsAreTheOnesThatAreChecked() throws IOException {
        TreeSet<String> checked = new TreeSet<>();
        Catalogue.ids().stream().filter(id -> Cases.ALL.get(id).isConvention()).forEach(checked::add);
        AwkwardTest.constructs().stream().filter(c -> !c.smooth()).map(Construct::name).forEach(checked::add);
        assertEquals(checked, examples("conventions.md"));
    }

    @Test
    void limitsAreWhatIsRefused() throws IOException {
        TreeSet<String> refused = new TreeSet<>();
        programs().forEach((name, derivatives) -> {
            if (isRefused(derivatives)) {
                refused.add(name);
            }
        });
        assertEquals(refused, examples("limits.md"));
    }

    private static Map<String, Runnable> programs() {
        Map<String, Runnable> programs = new LinkedHashMap<>();
        RightOrRefused.ALL.forEach(c -> programs.put(c.name(), () -> c.program().derive(c.point())));
        Refused.ALL.forEach(r -> programs.put(r.method(), () -> r.program().derive(r.point())));
        return programs;
    }

    private static boolean isRefused(Runnable derivative) {
        try {
            derivative.run();
            return false;
        } catch (NotDifferentiableException e) {
            return true;
        }
    }
}
