package dev.thalweg.shell.magic;

import dev.thalweg.shell.Session;
import dev.thalweg.shell.source.Source;
import java.util.List;
import java.util.regex.Pattern;

/// One use of a magic in a cell.
///
/// @param host  the session
/// @param start where its arguments begin in the source
/// @param end   where they end
/// @param body  where the rest of the cell begins, for a magic of a whole cell; -1 for one of a line
record Call(Host host, Source source, int start, int end, int body) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    Session session() {
        return host.session();
    }

    String arguments() {
        return source.code().substring(start, end).strip();
    }

    /// The arguments, parted by blanks but for those in quotes.
    List<String> words() {
        return WORD.matcher(arguments()).results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3)).toList();
    }

    boolean isWholeCell() {
        return body >= 0;
    }

    /// The cell below the magic.
    String text() {
        return source.code().substring(body);
    }

    /// Prints a line.
    void say(String line) {
        host.output().stdout(line + "\n");
    }
}
