package dev.thalweg.shell.execution;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Hands what a thread prints to the cell that started the thread, or to the process's own stream where there is none.
final class RoutedOutput extends OutputStream {
    private final PrintStream process;
    private final boolean out;

    RoutedOutput(PrintStream process, boolean out) {
        this.process = process;
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        CellRun run = CellRun.ofThisThreadOrNull();
        if (run == null) {
            process.write(bytes, from, length);
            return;
        }
        String text = run.decoder(out).decode(bytes, from, length);
        if (text.isEmpty()) {
            return;
        }
        if (out) {
            run.output().stdout(text);
        } else {
            run.output().stderr(text);
        }
    }

    @Override
    public void flush() {
        if (CellRun.ofThisThreadOrNull() == null) {
            process.flush();
        }
    }

    /// Decodes UTF-8 that arrives in parts; characters may be split between them.
    static final class Decoder {
        private static final byte[] NONE = {};
        private byte[] rest = NONE;

        synchronized String decode(byte[] bytes, int from, int length) {
            byte[] all = new byte[rest.length + length];
            System.arraycopy(rest, 0, all, 0, rest.length);
            System.arraycopy(bytes, from, all, rest.length, length);
            int complete = all.length - unfinished(all);
            rest = complete == all.length ? NONE : java.util.Arrays.copyOfRange(all, complete, all.length);
            return new String(all, 0, complete, StandardCharsets.UTF_8);
        }

        /// How many bytes at the end begin a character without completing it.
        private static int unfinished(byte[] bytes) {
            for (int back = 1; back <= 3 && back <= bytes.length; back++) {
                int b = bytes[bytes.length - back] & 0xff;
                if (b >= 0xc0) {
                    int needed = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                    return needed > back ? back : 0;
                }
                if (b < 0x80) {
                    return 0;
                }
            }
            return 0;
        }
    }
}
