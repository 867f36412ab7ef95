package dev.thalweg.server;

import java.util.regex.Pattern;

/// Patterns in which `*` stands for any text, `?` for any character, and `[a-z]` or `[^a-z]` for one of a set.
final class Glob {
    private Glob() {}

    static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            int close = glob.charAt(i) == '[' ? glob.indexOf(']', i + 2) : -1;
            if (close > 0) {
                regex.append(set(glob.substring(i + 1, close)));
                i = close;
            } else {
                regex.append(one(glob.charAt(i)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String one(char c) {
        return switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    /// The dash and a leading caret mean the same in both notations; what else regular expressions would read is quoted.
    private static String set(String content) {
        String quoted = content.substring(1).replaceAll("[\\[\\]\\\\&^]", "\\\\$0");
        char first = content.charAt(0);
        return "[" + (first == '[' || first == '\\' || first == '&' ? "\\" : "") + first + quoted + "]";
    }
}
