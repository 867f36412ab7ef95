package dev.thalweg.wire;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// The kernel's own log: one line per event on the process's standard error.
///
/// It holds the file descriptor itself, because a session replaces `System.err` by the output of its cells.
public final class Log {
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Log() {}

    public static void warn(String event) {
        OUT.println("[thalweg " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + "] " + event);
    }

    /// An error of the kernel itself, with its stack trace.
    public static synchronized void error(String event, Throwable cause) {
        warn(event + ": " + cause);
        cause.printStackTrace(OUT);
    }
}
