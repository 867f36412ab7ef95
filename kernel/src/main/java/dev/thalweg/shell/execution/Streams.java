package dev.thalweg.shell.execution;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Puts routers in place of the process's three standard streams, once: each thread's output goes to its cell.
public final class Streams {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final InputStream IN = System.in;
    private static boolean routed;

    private Streams() {}

    public static synchronized void route() {
        if (!routed) {
            routed = true;
            System.setOut(new PrintStream(new RoutedOutput(OUT, true), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new RoutedOutput(ERR, false), true, StandardCharsets.UTF_8));
            System.setIn(new RoutedInput(IN));
        }
    }

    /// The process's own standard output, as it was before.
    public static PrintStream out() {
        return OUT;
    }

    /// The process's own standard error, as it was before.
    public static PrintStream err() {
        return ERR;
    }

    /// The process's own standard input, as it was before.
    public static InputStream in() {
        return IN;
    }
}
