package dev.thalweg.shell.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Code that runs, and seldom does what a beginner means: texts compared by `==`, whole numbers divided, `^` for a power.
public final class Notes {
    /// In code whose literals of text are blanked to quotes.
    private static final Pattern SAME_TEXT = Pattern.compile("\"\\s*[=!]=(?!=)(?!\\s*null\\b)|(?<![=!<>])(?<!null)(?<!null )[=!]=\\s*\"");
    private static final Pattern DIVISION = Pattern.compile("(?<![\\w.])(\\d{1,9})\\s*/\\s*(\\d{1,9})(?![\\w.])");
    private static final Pattern POWER = Pattern.compile("\\w\\s*\\^\\s*([23])(?![\\w.])");

    private Notes() {}

    public static List<String> of(Piece piece) {
        List<String> notes = new ArrayList<>();
        String code = Lexer.withoutTexts(piece.code());
        SAME_TEXT.matcher(code).results().forEach(found -> notes.add(note(piece, found, "== of texts asks whether they are one object: write a.equals(b)")));
        DIVISION.matcher(code).results().filter(Notes::isCut).forEach(found -> notes.add(note(piece, found,
                "%s / %s of whole numbers is %d: write %s.0 / %s for the fraction".formatted(found.group(1), found.group(2),
                        Long.parseLong(found.group(1)) / Long.parseLong(found.group(2)), found.group(1), found.group(2)))));
        POWER.matcher(code).results().forEach(found -> notes.add(note(piece, found, "^ combines bits and is no power: write Math.pow(x, " + found.group(1) + ")")));
        return notes;
    }

    private static boolean isCut(MatchResult found) {
        long divisor = Long.parseLong(found.group(2));
        return divisor != 0 && Long.parseLong(found.group(1)) % divisor != 0;
    }

    private static String note(Piece piece, MatchResult found, String text) {
        return "Note: " + piece.source().name() + ", line " + piece.source().line(piece.offset() + found.start() + 1) + ": " + text + "\n";
    }
}
