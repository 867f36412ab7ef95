package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each refusal says, held against `docs/limits.md`, and every refusal of the engine's source against what the page shows.
///
/// `-Dthalweg.golden.update=true` writes that part of the page anew.
class LimitsTest {
    private static final Path PAGE = Path.of("docs/limits.md");
    private static final String START = "<!-- from here on written by LimitsTest -->\n";

    @Test
    void thePageSaysWhatIsSaid() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        String found = text();
        if (Boolean.getBoolean("thalweg.golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + found);
        }
        assertEquals(Files.readString(PAGE).substring(start), found);
    }

    private static String text() {
        List<Limit> all = Stream.of(Limits.ALL, RuleLimits.ALL, CompiledLimits.ALL).flatMap(List::stream).toList();
        return all.stream().map(Limit::group).distinct().map(group -> "\n### " + group + "\n" + all.stream().filter(limit -> limit.group().equals(group))
                .map(LimitsTest::text).collect(Collectors.joining())).collect(Collectors.joining());
    }

    private static String text(Limit limit) {
        return "\n- " + limit.title() + ":\n" + limit.message().get().lines().map(line -> "  > " + stable(line) + "\n").collect(Collectors.joining("  >\n"));
    }

    /// Lines move, and javac numbers lambdas.
    private static String stable(String line) {
        return line.replaceAll("(\\w+)\\.java:\\d+", "$1.java:LINE").replaceAll("lambda\\$[\\w$]+", "lambda").replaceAll("Lambda/0x\\w+", "Lambda");
    }

    static List<Construct> recorded() {
        return CompiledLimits.DIFFERENTIATED;
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatIsRecordedHasItsDerivative(Construct c) {
        assertArrayEquals(c.expected(), c.found(c.program().derive(c.point()).gradient()), 1e-8);
    }

    /// A refusal that no example shows, or that nobody has said why not, is found here.
    @Test
    void everyRefusalIsShown() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\n  >\n  > ", "\n");
        List<String> missing = Refusals.inSource().stream().filter(refusal -> refusal.parts().stream().noneMatch(page::contains)
                && Refusals.WITHOUT_EXAMPLE.keySet().stream().noneMatch(known -> refusal.text().contains(known))).map(Refusals.Site::toString).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void whatHasNoExampleIsStillInTheSource() throws IOException {
        String all = Refusals.inSource().stream().map(Refusals.Site::text).collect(Collectors.joining("\n"));
        assertEquals(List.of(), Refusals.WITHOUT_EXAMPLE.keySet().stream().filter(known -> !all.contains(known)).toList());
    }
}
