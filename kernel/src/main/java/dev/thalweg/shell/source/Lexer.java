package dev.thalweg.shell.source;

/// As much of Java's lexical grammar as is needed to step over blanks, comments and literals.
public final class Lexer {
    private Lexer() {}

    /// The first position at or after `from` that is neither blank nor comment.
    static int skipBlank(String code, int from) {
        int at = from;
        while (at < code.length()) {
            int end = Character.isWhitespace(code.charAt(at)) ? at + 1 : comment(code, at);
            if (end == at) {
                return at;
            }
            at = end;
        }
        return at;
    }

    /// The last character that is neither blank nor part of a comment; 0 if there is none.
    public static char lastSignificant(String code) {
        char last = 0;
        int at = skipBlank(code, 0);
        while (at < code.length()) {
            last = code.charAt(at);
            at = skipBlank(code, literal(code, at));
        }
        return last;
    }

    /// How many braces, brackets and parentheses are open at the end.
    public static int depth(String code) {
        int depth = 0;
        for (int at = skipBlank(code, 0); at < code.length(); at = skipBlank(code, literal(code, at))) {
            char c = code.charAt(at);
            depth += "{([".indexOf(c) >= 0 ? 1 : "})]".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth;
    }

    /// Where a character is next, at or after `from`, outside of comments and literals; -1 if it is not.
    public static int outside(String code, int from, char wanted) {
        for (int at = skipBlank(code, from); at < code.length(); at = skipBlank(code, literal(code, at))) {
            if (code.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    /// The same code with blanks in place of comments and of what stands in quotes.
    static String withoutTexts(String code) {
        StringBuilder text = new StringBuilder(" ".repeat(code.length()));
        for (int at = skipBlank(code, 0); at < code.length();) {
            int end = literal(code, at);
            text.setCharAt(at, code.charAt(at));
            text.setCharAt(end - 1, code.charAt(end - 1));
            at = skipBlank(code, end);
        }
        return text.toString();
    }

    /// Where the comment that starts here ends; `at` if none does.
    private static int comment(String code, int at) {
        if (code.startsWith("//", at)) {
            int end = code.indexOf('\n', at);
            return end < 0 ? code.length() : end + 1;
        }
        if (code.startsWith("/*", at)) {
            int end = code.indexOf("*/", at + 2);
            return end < 0 ? code.length() : end + 2;
        }
        return at;
    }

    /// Where the literal, or the single character, that starts here ends.
    private static int literal(String code, int at) {
        if (code.startsWith("\"\"\"", at)) {
            return quoted(code, at, "\"\"\"");
        }
        char c = code.charAt(at);
        return c == '"' || c == '\'' ? quoted(code, at, String.valueOf(c)) : at + 1;
    }

    private static int quoted(String code, int at, String quote) {
        for (int i = at + quote.length(); i < code.length(); i++) {
            if (code.charAt(i) == '\\') {
                i++;
            } else if (code.startsWith(quote, i)) {
                return i + quote.length();
            }
        }
        return code.length();
    }
}
