package dev.thalweg.shell.magic;

import dev.thalweg.shell.Completeness;
import dev.thalweg.shell.Completions;
import dev.thalweg.shell.Completions.Candidate;
import dev.thalweg.shell.source.Lexer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers questions about magics, and about names of files in texts, that are being written; empty where Java is.
public final class MagicQuestions {
    private static final Pattern NAME = Pattern.compile("(%%?)(\\w*)");
    private static final Pattern ARGUMENT = Pattern.compile("%%?(\\w+)\\s(?:.*\\s)?(\\S*)");

    /// The beginning of a file's name in a text: it has a slash.
    private static final Pattern PATH = Pattern.compile("\"([^\"\\s]*/[^\"/\\s]*)$");

    private MagicQuestions() {}

    /// Names of magics, and of files: after those that take some, and in texts with a slash.
    public static Optional<Completions> complete(String code, int cursor) {
        String line = code.substring(code.lastIndexOf('\n', cursor - 1) + 1, cursor);
        Matcher name = NAME.matcher(line);
        if (name.matches()) {
            int start = cursor - line.length();
            boolean atTop = code.substring(0, start).isBlank();
            List<Candidate> found = Magics.all().stream().flatMap(magic -> magic.usage().lines().map(usage -> candidate(magic, usage)))
                    .filter(c -> c.text().startsWith(line) && (atTop || !c.text().startsWith("%%"))).distinct().toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(new Completions(found, start, cursor));
        }
        Matcher argument = ARGUMENT.matcher(line);
        if (argument.matches() && Magics.find(argument.group(1)) instanceof Magic magic && magic.takesFiles()) {
            return Optional.of(FileNames.complete(argument.group(2), cursor));
        }
        Matcher path = PATH.matcher(line);
        return path.find() && inText(line) ? Optional.of(FileNames.complete(path.group(1), cursor)) : Optional.empty();
    }

    /// Whether a text literal is open at the end of a line: a quote then closes it, and does not open one.
    private static boolean inText(String line) {
        return Lexer.lastSignificant(line + "\"x") == 'x';
    }

    private static Candidate candidate(Magic magic, String usage) {
        return new Candidate(usage.replaceFirst("\\s.*", ""), "magic", usage + ": " + magic.summary());
    }

    /// The magic whose name is at the cursor.
    public static Optional<String> inspect(String code, int cursor) {
        int start = code.lastIndexOf('\n', cursor - 1) + 1;
        Matcher name = Pattern.compile("%%?(\\w+)").matcher(code).region(start, code.length());
        Magic magic = name.lookingAt() && cursor <= name.end() ? Magics.find(name.group(1)) : null;
        return Optional.ofNullable(magic).map(known -> known.usage() + "\n\n" + known.summary());
    }

    /// A cell of one magic alone goes on until an empty line, for only its writer knows where it ends.
    public static Optional<Completeness> completeness(String code) {
        List<MagicSyntax.Part> parts = MagicSyntax.parts(code);
        if (!parts.isEmpty() && parts.getFirst() instanceof MagicSyntax.Whole whole && !Magics.takesJava(whole.name())) {
            return Optional.of(code.endsWith("\n\n") ? new Completeness.Complete() : new Completeness.Incomplete(""));
        }
        return code.isBlank() || !MagicSyntax.masked(code).isBlank() ? Optional.empty() : Optional.of(new Completeness.Complete());
    }
}
