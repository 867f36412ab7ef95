package dev.thalweg.repl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colours words, literals and comments of Java while they are typed.
final class CellHighlighter implements Highlighter {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*|/\\*.*?(?:\\*/|$))\
            |(?<text>\"""(?:\\\\.|.)*?(?:\"""|$)|"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?)\
            |(?<number>\\b\\d[\\w.]*)\
            |(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)""", Pattern.DOTALL);
    private static final AttributedStyle KEYWORD = AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle TEXT = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT);

    @Override
    public AttributedString highlight(LineReader reader, String code) {
        AttributedStringBuilder coloured = new AttributedStringBuilder();
        Matcher token = TOKEN.matcher(code);
        int done = 0;
        while (token.find()) {
            coloured.append(code.substring(done, token.start()));
            coloured.styled(style(token), token.group());
            done = token.end();
        }
        return coloured.append(code.substring(done)).toAttributedString();
    }

    private static AttributedStyle style(Matcher token) {
        if (token.group("comment") != null) {
            return COMMENT;
        }
        if (token.group("text") != null) {
            return TEXT;
        }
        if (token.group("number") != null) {
            return NUMBER;
        }
        boolean keyword = SourceVersion.isKeyword(token.group()) || token.group().equals("var") || token.group().equals("record");
        return keyword ? KEYWORD : AttributedStyle.DEFAULT;
    }
}
