package dev.thalweg.server;

import dev.thalweg.server.History.Entry;
import dev.thalweg.wire.Log;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The cells of all of a user's sessions, one a line: session, line number and source, parted by tabs.
///
/// A session claims its number with a line that has no source. Kernels may share the file; one that cannot be read or
/// written is reported once, and then this session alone is remembered.
final class HistoryFile {
    /// More than a front end asks for; older entries are dropped when a session begins.
    private static final int KEPT = 10_000;

    private final Path path;
    private final List<Entry> entries = new ArrayList<>();
    private int session = 1;
    private boolean writable;

    /// Reads the file, or begins it, and claims a session number.
    HistoryFile(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            claimAlone();
            writable = true;
        } catch (IOException | SecurityException e) {
            giveUp(e);
        }
    }

    /// The file's lock keeps other processes out, and only them.
    private void claimAlone() throws IOException {
        synchronized (HistoryFile.class) {
            try (RandomAccessFile lock = new RandomAccessFile(path + ".lock", "rw"); FileLock _ = lock.getChannel().lock()) {
                claim();
            }
        }
    }

    private void claim() throws IOException {
        List<String> lines = Files.exists(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList() : List.of();
        lines.forEach(this::read);
        if (lines.size() > 2 * KEPT) {
            shorten();
        }
        append(session + "\t0\n");
    }

    /// Puts the latest entries in place of the file, which other kernels open anew for each entry.
    private void shorten() throws IOException {
        entries.subList(0, Math.max(0, entries.size() - KEPT)).clear();
        Path shorter = Path.of(path + ".new");
        Files.writeString(shorter, entries.stream().map(HistoryFile::line).collect(Collectors.joining()));
        Files.move(shorter, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A line that is damaged is skipped.
    private void read(String line) {
        String[] columns = line.split("\t", 3);
        try {
            int number = Integer.parseInt(columns[0]);
            session = Math.max(session, number + 1);
            if (columns.length == 3) {
                entries.add(new Entry(number, Integer.parseInt(columns[1]), unescape(columns[2])));
            }
        } catch (NumberFormatException e) {
            Log.warn("skipped a damaged line in " + path);
        }
    }

    int session() {
        return session;
    }

    List<Entry> entries() {
        return entries;
    }

    void append(Entry entry) {
        if (!writable) {
            return;
        }
        try {
            append(line(entry));
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /// One write per line, always to the end of the file, so that kernels that share it do not damage each other's lines.
    private void append(String line) throws IOException {
        // Not a channel: those are closed when a cell's thread is interrupted.
        try (OutputStream out = new FileOutputStream(path.toFile(), true)) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void giveUp(Exception cause) {
        writable = false;
        Log.warn("history is not kept for later sessions, because " + path + " cannot be used: " + cause);
    }

    private static String line(Entry entry) {
        return entry.session() + "\t" + entry.line() + "\t" + escape(entry.source()) + "\n";
    }

    private static String escape(String source) {
        return source.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder source = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            source.append(c);
        }
        return source.toString();
    }
}
