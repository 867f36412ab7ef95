package dev.thalweg.shell.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The frames of a stack trace that help: those of cells with their lines, other people's code folded, repeats told once.
final class Frames {
    private static final Pattern CELL_CLASS = Pattern.compile("REPL\\.\\$JShell\\$[0-9A-Z_]*\\$?(.*)");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$.*");
    private static final String SHELL = "dev.thalweg.shell.";
    /// The checks that are woven into cells.
    private static final String RUNTIME = "dev.thalweg.runtime.";
    private static final int LONGEST_CYCLE = 12;
    private static final int WIDTH = 34;

    private final Function<String, Source> sources;

    Frames(Function<String, Source> sources) {
        this.sources = sources;
    }

    List<String> describe(StackTraceElement[] frames) {
        List<String> lines = new ArrayList<>();
        int last = lastOfCells(frames);
        int hidden = 0;
        for (StackTraceElement frame : last < 0 ? List.of(frames) : Arrays.asList(frames).subList(0, last + 1)) {
            String line = describe(frame);
            if (line == null) {
                hidden += frame.getClassName().startsWith(SHELL) || frame.getClassName().startsWith(RUNTIME) ? 0 : 1;
                continue;
            }
            hidden = fold(hidden, lines);
            if (!frame.getMethodName().startsWith("do_it$") || lines.isEmpty() || !lines.getLast().equals(line)) {
                lines.add(line); // JShell runs a declaration in two methods of one line
            }
        }
        fold(hidden, lines);
        return withoutRepeats(lines);
    }

    private static int fold(int hidden, List<String> lines) {
        if (hidden > 0) {
            lines.add(Style.DIM.of("    (" + hidden + (hidden == 1 ? " frame" : " frames") + " of libraries)"));
        }
        return 0;
    }

    private static int lastOfCells(StackTraceElement[] frames) {
        int last = frames.length - 1;
        while (last >= 0 && !CELL_CLASS.matcher(frames[last].getClassName()).matches()) {
            last--;
        }
        return last;
    }

    /// Null for a frame that is not the user's.
    private String describe(StackTraceElement frame) {
        Matcher cell = CELL_CLASS.matcher(frame.getClassName());
        if (!cell.matches()) {
            return ofLibraries(frame) ? null : "    at " + frame;
        }
        Source source = frame.getFileName() == null ? null : sources.apply(frame.getFileName());
        if (source == null) {
            return null;
        }
        String place = source.name() + ", line " + frame.getLineNumber() + inMethod(cell.group(1), frame.getMethodName());
        String text = source.text(frame.getLineNumber()).strip();
        return "    at " + Style.PLACE.of(place) + " ".repeat(Math.max(2, WIDTH - place.length())) + text;
    }

    private static boolean ofLibraries(StackTraceElement frame) {
        String module = Objects.requireNonNullElse(frame.getModuleName(), "");
        return module.startsWith("java.") || module.startsWith("jdk.") || frame.getClassName().startsWith("dev.thalweg.");
    }

    private static String inMethod(String nested, String method) {
        Matcher lambda = LAMBDA.matcher(method);
        String name = lambda.matches() ? lambda.group(1) : method;
        String owner = nested.isEmpty() ? "" : nested.replace('$', '.') + ".";
        String of = name.startsWith("do_it$") ? "" : switch (name) {
            case "<init>" -> "new " + nested.replace('$', '.');
            case "<clinit>", "static" -> "initialising " + nested.replace('$', '.');
            default -> owner + name;
        };
        if (lambda.matches()) {
            return of.isEmpty() ? " in a lambda" : " in a lambda of " + of;
        }
        return of.isEmpty() ? "" : " in " + of;
    }

    /// Tells a cycle of lines that comes three times or more once, with the number of times it comes.
    private static List<String> withoutRepeats(List<String> lines) {
        List<String> told = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int length = 1;
            int times = times(lines, at, length);
            while (times < 3 && length < LONGEST_CYCLE) {
                times = times(lines, at, ++length);
            }
            if (times < 3) {
                told.add(lines.get(at++));
                continue;
            }
            told.addAll(lines.subList(at, at + length));
            told.add(Style.DIM.of("    (" + (length == 1 ? "this frame " : "these " + length + " frames ") + times + " times)"));
            at += length * times;
        }
        return told;
    }

    private static int times(List<String> lines, int at, int length) {
        int times = 1;
        while (at + (times + 1) * length <= lines.size()
                && lines.subList(at, at + length).equals(lines.subList(at + times * length, at + (times + 1) * length))) {
            times++;
        }
        return times;
    }
}
