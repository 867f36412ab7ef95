package dev.thalweg.shell.source;

import dev.thalweg.shell.CellError;
import dev.thalweg.shell.value.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// An exception as a user of cells reads it: its message, the lines of cells it came through, and its causes.
public final class Traceback {
    private final Function<String, Source> sources;
    private final List<String> lines = new ArrayList<>();
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private Traceback(Function<String, Source> sources) {
        this.sources = sources;
    }

    /// @param sources finds the text of a cell by its name; null where the name is not that of a cell
    public static CellError of(Throwable error, Function<String, Source> sources) {
        Traceback traceback = new Traceback(sources);
        traceback.tell("", error);
        return new CellError(Names.plain(error.getClass().getTypeName()), firstLine(message(error)), traceback.lines);
    }

    /// An error under a name that is not that of its exception.
    public static CellError of(String name, String message, StackTraceElement[] frames, Function<String, Source> sources) {
        Traceback traceback = new Traceback(sources);
        traceback.tell(name, message, frames);
        return new CellError(name, message, traceback.lines);
    }

    private void tell(String name, String message, StackTraceElement[] frames) {
        lines.add(Style.ERROR.of(name) + (message.isEmpty() ? "" : ": " + message));
        lines.addAll(new Frames(sources).describe(frames));
    }

    private void tell(String title, Throwable error) {
        if (!told.add(error)) {
            return;
        }
        int start = lines.size();
        tell(Names.plain(error.getClass().getTypeName()), message(error), error.getStackTrace());
        lines.set(start, title + lines.get(start));
        ExceptionHints.of(error, message(error)).ifPresent(hint -> lines.add(Style.PLACE.of("Hint") + ": " + hint));
        for (Throwable suppressed : error.getSuppressed()) {
            tell("Suppressed: ", suppressed);
        }
        if (error.getCause() != null) {
            tell("Caused by: ", error.getCause());
        }
    }

    private static String message(Throwable error) {
        try {
            String message = error.getLocalizedMessage();
            return message == null ? "" : Names.plain(message);
        } catch (RuntimeException e) {
            return "(its message cannot be told: " + e.getClass().getTypeName() + ")";
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
