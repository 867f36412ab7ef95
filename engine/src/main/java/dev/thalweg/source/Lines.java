package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lines of source, none too long, with places of the user's source behind them.
final class Lines {
    private static final int WIDTH = 110;
    private static final int COMMENTS = 60;
    private static final String STEP = "    ";

    private final List<String> lines = new ArrayList<>();
    private int depth;
    private String lastPlace = "";

    void indent() {
        depth++;
    }

    void unindent() {
        depth--;
    }

    /// A place is written once for all lines that follow one another and come from it.
    void add(String text, Origin origin) {
        String line = STEP.repeat(depth) + text;
        String place = origin.line() == 0 ? "" : origin.file() + ":" + origin.line();
        boolean fresh = !place.isEmpty() && !place.equals(lastPlace);
        lastPlace = place.isEmpty() ? lastPlace : place;
        List<String> broken = parts(line);
        broken.set(0, fresh ? broken.getFirst() + " ".repeat(Math.max(2, COMMENTS - broken.getFirst().length())) + "// " + place : broken.getFirst());
        lines.addAll(broken);
    }

    /// The same text in lines that are not too long.
    static String broken(String line) {
        return String.join("\n", parts(line));
    }

    /// Prose in lines that are not too long.
    static Stream<String> wrapped(String prose) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : prose.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream();
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        String indentation = line.substring(0, line.length() - line.stripLeading().length()) + STEP + STEP;
        int at = rest.length() > WIDTH ? breakingPoint(rest, indentation.length()) : 0;
        while (at > 0) {
            parts.add(rest.substring(0, at));
            rest = indentation + rest.substring(at + 1);
            at = rest.length() > WIDTH ? breakingPoint(rest, indentation.length()) : 0;
        }
        parts.add(rest);
        return parts;
    }

    /// The last space that fits and is no more nested than another: before an operator, or behind a comma.
    private static int breakingPoint(String line, int from) {
        int best = 0;
        int shallowest = Integer.MAX_VALUE;
        int nesting = 0;
        boolean quoted = false;
        for (int i = 0; i < WIDTH; i++) {
            char c = line.charAt(i);
            quoted ^= c == '"' && line.charAt(i - 1) != '\\';
            nesting += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            boolean candidate = !quoted && c == ' ' && i > from + 20 && (line.charAt(i - 1) == ',' || "+-*/?:&|".indexOf(line.charAt(i + 1)) >= 0);
            if (candidate && nesting <= shallowest) {
                best = i;
                shallowest = nesting;
            }
        }
        return best;
    }

    List<String> lines() {
        return lines;
    }
}
