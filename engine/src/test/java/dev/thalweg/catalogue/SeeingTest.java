package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds `docs/seeing.md` against what its expressions give: a block of Java of one line, and the text behind it.
///
/// `-Dthalweg.golden.update=true` writes the texts anew.
class SeeingTest {
    private static final Path PAGE = Path.of("docs/seeing.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/thalweg/catalogue/Seeing.java");
    private static final Pattern SHOWN = Pattern.compile("```java\n(.*)\n```\n\n```text\n(?s:.*?)```\n");
    private static final Pattern EXAMPLE = Pattern.compile("shown\\(\\(\\) -> (.*)\\)[,)]");
    private static final Pattern PROGRAM = Pattern.compile("```java\n(static (?s:.*?))```\n");

    @Test
    void thePageShowsWhatIsGiven() throws IOException {
        String page = Files.readString(PAGE);
        List<String> expressions = EXAMPLE.matcher(Files.readString(SOURCE)).results().map(example -> example.group(1)).toList();
        assertEquals(expressions, SHOWN.matcher(page).results().map(block -> block.group(1)).toList(), "the page's expressions are those of the source");
        assertEquals(Seeing.EXAMPLES.size(), expressions.size());
        StringBuilder found = new StringBuilder();
        Matcher block = SHOWN.matcher(page);
        for (Supplier<Object> example : Seeing.EXAMPLES) {
            assertTrue(block.find());
            block.appendReplacement(found, Matcher.quoteReplacement("```java\n" + block.group(1) + "\n```\n\n```text\n" + text(example) + "```\n"));
        }
        block.appendTail(found);
        if (Boolean.getBoolean("thalweg.golden.update")) {
            Files.writeString(PAGE, found);
        }
        assertEquals(Files.readString(PAGE), found.toString());
    }

    private static String text(Supplier<Object> example) {
        return example.get().toString().strip() + "\n";
    }

    @Test
    void thePageShowsTheSource() throws IOException {
        String source = words(Files.readString(SOURCE));
        List<String> programs = PROGRAM.matcher(Files.readString(PAGE)).results().map(MatchResult::group).map(block -> block.replaceAll("```(java)?", "")).toList();
        assertTrue(programs.size() >= 4, programs::toString);
        programs.forEach(program -> assertTrue(source.contains(words(program)), program));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
