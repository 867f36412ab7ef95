package dev.thalweg.shell.analysis;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renders a documentation comment, HTML and tags and all, as plain text.
final class JavadocText {
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*@(\\w+)[ \\t]*");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");

    private JavadocText() {}

    static String of(String javadoc) {
        String text = javadoc;
        for (String before = ""; !before.equals(text);) {
            before = text;
            text = INLINE.matcher(text).replaceAll(JavadocText::inline);
        }
        text = withoutIndent(text).replaceAll("(?i)<li[^>]*>\\s*", "\n  - ").replaceAll("(?i)</?(p|ul|ol|dl|dt|dd|h\\d|div|blockquote|table|tr|pre|br)\\b[^>]*>", "\n")
                .replaceAll("</?[a-zA-Z][^>]*>", "");
        text = BLOCK.matcher(text).replaceAll(JavadocText::block);
        text = ENTITY.matcher(text).replaceAll(JavadocText::entity);
        return text.replaceAll("(?m)[ \\t]+$", "").replaceAll("\\n\\s*\\n(?=  - )", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    /// Blanks at the start of a line mean something in `<pre>` only.
    private static String withoutIndent(String text) {
        StringBuilder lines = new StringBuilder();
        boolean verbatim = false;
        for (String line : text.split("\n", -1)) {
            lines.append(verbatim ? line : line.stripLeading()).append('\n');
            verbatim = line.contains("<pre") || verbatim && !line.contains("</pre");
        }
        return lines.toString();
    }

    private static String inline(MatchResult tag) {
        return Matcher.quoteReplacement(inlined(tag));
    }

    /// A link says its label, or else its target without `#`.
    static String inlined(MatchResult tag) {
        String body = tag.group(2).strip();
        return switch (tag.group(1)) {
            case "link", "linkplain" -> {
                int blank = body.indexOf(' ', Math.max(0, body.indexOf(')')));
                yield blank > 0 ? body.substring(blank + 1) : body.replaceFirst("^#", "").replace('#', '.');
            }
            case "inheritDoc", "index" -> "";
            default -> body;
        };
    }

    private static String block(MatchResult tag) {
        return Matcher.quoteReplacement("  " + blockTitle(tag.group(1)) + " ");
    }

    static String blockTitle(String tag) {
        return switch (tag) {
            case "param" -> "Parameter";
            case "return" -> "Returns";
            case "throws", "exception" -> "Throws";
            case "see" -> "See";
            case "since" -> "Since";
            case "apiNote", "implNote" -> "Note:";
            default -> tag;
        };
    }

    private static String entity(MatchResult entity) {
        String text = switch (entity.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            case "le" -> "≤";
            case "ge" -> "≥";
            case "pi" -> "π";
            case "infin" -> "∞";
            case "minus" -> "−";
            case "times" -> "×";
            case String code when code.matches("#\\d+") -> Character.toString(Integer.parseInt(code.substring(1)));
            default -> entity.group();
        };
        return Matcher.quoteReplacement(text);
    }
}
