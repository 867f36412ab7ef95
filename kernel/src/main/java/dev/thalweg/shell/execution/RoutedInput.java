package dev.thalweg.shell.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Standard input that asks the user of the reading cell for one line at a time.
final class RoutedInput extends InputStream {
    private final InputStream process;
    private byte[] line = {};
    private int next;

    RoutedInput(InputStream process) {
        this.process = process;
    }

    @Override
    public synchronized int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int from, int length) throws IOException {
        CellRun run = CellRun.ofThisThreadOrNull();
        if (run == null) {
            return process.read(target, from, length);
        }
        if (length == 0) {
            return 0;
        }
        if (next == line.length) {
            String answer = run.output().readLine("", false);
            if (answer == null) {
                return -1;
            }
            line = (answer + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, target, from, count);
        next += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }
}
