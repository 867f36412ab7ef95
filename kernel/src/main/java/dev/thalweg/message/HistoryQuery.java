package dev.thalweg.message;

/// Which entries of the history are wanted.
public sealed interface HistoryQuery {
    /// Lines `[start, stop)` of one session: 0 or negative counts back from the current one.
    ///
    /// @param stop null for all that follow
    record Range(int session, int start, Integer stop) implements HistoryQuery {}

    /// The last `n`, of whatever session.
    record Tail(int n) implements HistoryQuery {}

    /// The last `n` whose whole source matches a glob pattern.
    ///
    /// @param n null for all
    record Search(String pattern, Integer n, boolean unique) implements HistoryQuery {}

    static HistoryQuery read(Fields content) {
        String type = content.text("hist_access_type", "tail");
        return switch (type) {
            case "range" -> new Range(content.integer("session", 0), content.integer("start", 0), content.integer("stop", null));
            case "tail" -> new Tail(content.integer("n", 10));
            case "search" -> new Search(content.text("pattern", "*"), content.integer("n", null), content.flag("unique", false));
            default -> throw new MalformedException("hist_access_type is '" + type + "', and should be range, tail or search");
        };
    }
}
