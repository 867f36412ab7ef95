package dev.thalweg.shell.magic;

import dev.thalweg.shell.source.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the magics of a cell: a line outside of brackets and literals that starts with `%` and a letter, or a cell that starts with `%%`.
///
/// Java has no line that starts so, but for a remainder that is written at the start of its line.
public final class MagicSyntax {
    private static final Pattern WHOLE = Pattern.compile("\\s*%%([A-Za-z]\\w*)([^\\n]*)(\\n|\\z)");
    private static final Pattern LINE = Pattern.compile("%([A-Za-z]\\w*)([^\\n]*)(\\n|\\z)");
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\?([\\w.]+)|([\\w.]+)\\?)\\??\\s*");

    private MagicSyntax() {}

    /// A part of a cell, `[start, end)`.
    public sealed interface Part {
        int start();

        int end();
    }

    public record Java(int start, int end) implements Part {}

    /// @param arguments where the arguments begin
    public record Line(int start, int end, String name, int arguments) implements Part {}

    /// @param arguments where the arguments begin
    /// @param body      where they end, and the rest of the cell begins
    public record Whole(int start, int end, String name, int arguments, int body) implements Part {}

    /// A name with a question mark before or after it.
    public record Question(int start, int end, String name) implements Part {}

    static List<Part> parts(String code) {
        Matcher whole = WHOLE.matcher(code);
        if (whole.lookingAt()) {
            return List.of(new Whole(0, code.length(), whole.group(1), whole.start(2), whole.end()));
        }
        Matcher question = QUESTION.matcher(code);
        if (question.matches()) {
            return List.of(new Question(0, code.length(), question.group(1) == null ? question.group(2) : question.group(1)));
        }
        List<Part> parts = new ArrayList<>();
        Matcher line = LINE.matcher(code);
        int from = 0;
        for (int at = next(code, 0, line); at >= 0; at = next(code, from, line)) {
            addJava(parts, from, at);
            parts.add(new Line(at, line.end(2), line.group(1), line.start(2)));
            from = line.end();
        }
        addJava(parts, from, code.length());
        return parts;
    }

    /// The next magic at or after `from`, where Java begins; -1 if there is none.
    private static int next(String code, int from, Matcher line) {
        for (int at = Lexer.outside(code, from, '%'); at >= 0; at = Lexer.outside(code, at + 1, '%')) {
            boolean starts = at == 0 || code.charAt(at - 1) == '\n';
            if (starts && line.region(at, code.length()).lookingAt() && Lexer.depth(code.substring(from, at)) == 0) {
                return at;
            }
        }
        return -1;
    }

    private static void addJava(List<Part> parts, int from, int to) {
        if (from < to) {
            parts.add(new Java(from, to));
        }
    }

    /// The same text with blanks in place of all that is not Java, so that positions stay what they are.
    public static String masked(String code) {
        StringBuilder masked = new StringBuilder(code);
        for (Part part : parts(code)) {
            switch (part) {
                case Java _ -> { }
                case Question _ -> blank(masked, part.start(), part.end());
                case Line line -> blank(masked, line.start(), Magics.takesJava(line.name()) ? line.arguments() : line.end());
                case Whole whole -> blank(masked, whole.start(), Magics.takesJava(whole.name()) ? whole.body() : whole.end());
            }
        }
        return masked.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
