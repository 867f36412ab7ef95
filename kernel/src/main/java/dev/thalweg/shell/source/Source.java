package dev.thalweg.shell.source;

/// The text of one cell or script, and how messages name it: `cell 3`, `fit.jsh`.
public record Source(String name, String code) {
    /// The line that holds this offset, counted from 1.
    public int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, code.length()); i++) {
            if (code.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /// The column of this offset in its line, counted from 1.
    public int column(int offset) {
        return offset - start(offset) + 1;
    }

    /// Where the line that holds this offset starts.
    public int start(int offset) {
        return offset == 0 ? 0 : code.lastIndexOf('\n', offset - 1) + 1;
    }

    /// The text of a line counted from 1, without its end; empty where there is none.
    public String text(int line) {
        return code.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
    }
}
