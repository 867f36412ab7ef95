package dev.thalweg.server;

import dev.thalweg.message.HistoryQuery;
import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The cells that were run, in this session and in earlier ones.
final class History {
    private final List<Entry> entries;
    private final int session;
    private final HistoryFile file;
    private final SequencedMap<Integer, String> outputs = new LinkedHashMap<>();

    /// One cell: the `line`-th of its session.
    record Entry(int session, int line, String source) {}

    /// @param file where entries are kept for later sessions
    History(HistoryFile file) {
        this.file = file;
        entries = new ArrayList<>(file.entries());
        session = file.session();
    }

    synchronized void add(int line, String source) {
        Entry entry = new Entry(session, line, source);
        entries.add(entry);
        file.append(entry);
    }

    /// The text of a value is known while its session lasts.
    synchronized void setOutput(int line, String text) {
        outputs.put(line, text);
    }

    synchronized Reply answer(Request.History request) {
        return new Reply.History(find(request.query()).stream().map(entry -> row(entry, request.output())).toList());
    }

    private List<Object> row(Entry entry, boolean withOutput) {
        if (!withOutput) {
            return List.of(entry.session(), entry.line(), entry.source());
        }
        List<Object> sourceAndOutput = new ArrayList<>();
        sourceAndOutput.add(entry.source());
        sourceAndOutput.add(entry.session() == session ? outputs.get(entry.line()) : null);
        return List.of(entry.session(), entry.line(), sourceAndOutput);
    }

    private List<Entry> find(HistoryQuery query) {
        return switch (query) {
            case HistoryQuery.Tail(int n) -> last(entries, n);
            case HistoryQuery.Range(int of, int start, Integer stop) -> range(of > 0 ? of : session + of, start, stop);
            case HistoryQuery.Search(String pattern, Integer n, boolean unique) -> {
                Pattern whole = Glob.pattern(pattern);
                List<Entry> found = entries.stream().filter(entry -> whole.matcher(entry.source()).matches()).toList();
                List<Entry> wanted = unique ? lastOfEach(found) : found;
                yield n == null ? wanted : last(wanted, n);
            }
        };
    }

    /// Negative bounds count back from the line after the last.
    private List<Entry> range(int of, int start, Integer stop) {
        List<Entry> lines = entries.stream().filter(entry -> entry.session() == of).toList();
        int end = lines.isEmpty() ? 1 : lines.getLast().line() + 1;
        int from = start < 0 ? end + start : start;
        int to = stop == null ? end : stop < 0 ? end + stop : stop;
        return lines.stream().filter(entry -> entry.line() >= from && entry.line() < to).toList();
    }

    private static List<Entry> lastOfEach(List<Entry> found) {
        SequencedMap<String, Entry> bySource = new LinkedHashMap<>();
        found.forEach(entry -> bySource.putLast(entry.source(), entry));
        return List.copyOf(bySource.values());
    }

    private static List<Entry> last(List<Entry> all, int n) {
        return all.subList(Math.max(0, all.size() - Math.max(0, n)), all.size());
    }

}
