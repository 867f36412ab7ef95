package dev.thalweg.shell.analysis;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renders a documentation comment as HTML: its own stays, its tags become elements.
final class JavadocHtml {
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*@(\\w+)[ \\t]*");
    /// Front ends show what documentation has no use for as little as they can; here it is left out.
    private static final Pattern ACTIVE = Pattern.compile("(?is)<(script|style|iframe|object)\\b.*?</\\1\\s*>");

    private JavadocHtml() {}

    static String of(String signature, String javadoc) {
        String html = ACTIVE.matcher(javadoc).replaceAll("");
        for (String before = ""; !before.equals(html);) {
            before = html;
            html = INLINE.matcher(html).replaceAll(JavadocHtml::inline);
        }
        return "<pre>" + escaped(signature) + "</pre>" + (html.isBlank() ? "" : "<div>" + BLOCK.matcher(html).replaceAll(JavadocHtml::block) + "</div>");
    }

    private static String inline(MatchResult tag) {
        String text = JavadocText.inlined(tag);
        String html = switch (tag.group(1)) {
            case "code" -> "<code>" + escaped(text) + "</code>";
            case "link" -> "<code>" + text + "</code>";
            case "literal" -> escaped(text);
            case "snippet" -> "<pre>" + escaped(text.replaceFirst("^[^:]*:\\s*\\n", "")) + "</pre>";
            default -> text;
        };
        return Matcher.quoteReplacement(html);
    }

    private static String block(MatchResult tag) {
        return Matcher.quoteReplacement("<br><b>" + JavadocText.blockTitle(tag.group(1)) + "</b> ");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
