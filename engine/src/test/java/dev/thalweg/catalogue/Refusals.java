package dev.thalweg.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements of the engine's source that refuse, by what they say.
final class Refusals {
    private static final Path SOURCES = Path.of("src/main/java/dev/thalweg");
    private static final Pattern STATEMENT = Pattern.compile("(?:new Refusal|Refusal\\.ofAllWays|\\brefuse|\\brefusal|new SharedArrayException)\\((.*?);\\s*\\n",
            Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int TELLING = 12;
    private static final Set<String> PACKAGES = Set.of("autodiff", "bytecode", "ir", "recording", "runtime", "transform");

    private static final String LOADER = "takes a module or a class loader of its own to happen";
    private static final String BYTECODE = "takes bytecode that javac does not write";
    private static final String GUARD = "guards what other checks refuse before, in all programs of ours";
    private static final String UNSEEN = "is told to nobody: the function is recorded, and nothing explains a compilation of this kind";

    /// Refusals that the page has no example of, by what they say, and why.
    static final Map<String, String> WITHOUT_EXAMPLE = Map.ofEntries(
            Map.entry("takes an array from elsewhere", GUARD),
            Map.entry("Return double[].", UNSEEN),
            Map.entry("was given one array twice, as", UNSEEN),
            Map.entry("is longer than a method of the JVM can be (", UNSEEN),
            Map.entry("and not a WithAux", UNSEEN),
            Map.entry("takes a lock (synchronized)", BYTECODE),
            Map.entry("loads the constant", BYTECODE),
            Map.entry("The function has a loop with two entries", BYTECODE),
            Map.entry("has an instruction that is linked by", BYTECODE),
            Map.entry("is closed to the engine", LOADER),
            Map.entry("does not see the engine", LOADER),
            Map.entry("Open its package to the module", LOADER),
            Map.entry("cannot be found by its own class loader", LOADER));

    private Refusals() {}

    /// @param parts what it says, in the pieces between what it fills in
    record Site(String file, List<String> parts) {
        String text() {
            return String.join("|", parts);
        }

        @Override
        public String toString() {
            return file + ": " + text();
        }
    }

    static List<Site> inSource() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Refusals::isOfScalars).sorted().flatMap(file -> sites(file).stream()).toList();
        }
    }

    /// Tensors refuse with exceptions of their own.
    private static boolean isOfScalars(Path file) {
        return file.toString().endsWith(".java") && !file.getFileName().toString().startsWith("Tensor")
                && PACKAGES.contains(file.getParent().getFileName().toString());
    }

    private static List<Site> sites(Path file) {
        List<Site> sites = new ArrayList<>();
        try {
            Matcher statement = STATEMENT.matcher(Files.readString(file));
            while (statement.find()) {
                List<String> parts = parts(statement.group(1));
                if (!parts.isEmpty()) {
                    sites.add(new Site(file.getFileName().toString(), parts));
                }
            }
            return sites;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parts(String statement) {
        String literals = LITERAL.matcher(statement).results().map(literal -> literal.group(1)).collect(Collectors.joining("\\n"));
        return Arrays.stream(literals.split("%\\d?\\$?[sd,]+|\\\\n|\\\\\"")).map(String::strip).filter(part -> part.length() >= TELLING).toList();
    }
}
