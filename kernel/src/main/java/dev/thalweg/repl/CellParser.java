package dev.thalweg.repl;

import dev.thalweg.shell.Completeness;
import dev.thalweg.shell.Interpreter;
import dev.thalweg.shell.source.Lexer;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Tells the line editor where a cell ends and where the name at the cursor starts.
final class CellParser implements Parser {
    private final Interpreter session;

    CellParser(Interpreter session) {
        this.session = session;
    }

    @Override
    public ParsedLine parse(String code, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !Commands.isCommand(code) && session.completeness(code) instanceof Completeness.Incomplete) {
            throw new EOFError(-1, cursor, "the cell goes on", "", Math.max(0, Lexer.depth(code)), null);
        }
        int start = cursor;
        while (start > 0 && isPartOfName(code.charAt(start - 1))) {
            start--;
        }
        return new Line(code, cursor, start);
    }

    private static boolean isPartOfName(char c) {
        return Character.isJavaIdentifierPart(c) || c == '\\';
    }

    /// A cell with the name that ends at the cursor.
    private record Line(String line, int cursor, int start) implements CompletingParsedLine {
        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }
}
