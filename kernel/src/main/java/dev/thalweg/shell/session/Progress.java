package dev.thalweg.shell.session;

import dev.thalweg.shell.CellOutput;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;

/// Goes through a collection and tells how far it is, in one line that is written again and again.
///
/// A carriage return begins the line anew, in notebooks as in terminals.
final class Progress<T> implements Iterable<T> {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int WIDTH = 30;

    private final Iterable<T> all;
    private final long size;
    private final CellOutput output;

    Progress(Iterable<T> all, CellOutput output) {
        this.all = all;
        this.size = all instanceof Collection<?> known ? known.size() : -1;
        this.output = output;
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk(all.iterator());
    }

    private final class Walk implements Iterator<T> {
        private final Iterator<T> from;
        private final long started = System.nanoTime();
        private long told = started - PAUSE_NANOS;
        private long done = -1;
        private int longest;

        Walk(Iterator<T> from) {
            this.from = from;
        }

        @Override
        public boolean hasNext() {
            boolean more = from.hasNext();
            if (!more && done >= -1) {
                done++;
                tell(System.nanoTime());
                output.stdout("\n");
                done = Long.MIN_VALUE;
            }
            return more;
        }

        /// What was handed out before is done when the next is asked for.
        @Override
        public T next() {
            if (!from.hasNext()) {
                throw new NoSuchElementException();
            }
            done++;
            long now = System.nanoTime();
            if (now - told >= PAUSE_NANOS) {
                told = now;
                tell(now);
            }
            return from.next();
        }

        /// Blanks cover what a longer text before has left.
        private void tell(long now) {
            String text = text(done, (now - started) / 1e9);
            longest = Math.max(longest, text.length());
            output.stdout("\r" + text + " ".repeat(longest - text.length()));
        }
    }

    private String text(long done, double seconds) {
        if (size < 0) {
            return String.format(Locale.ROOT, "%,d done in %.1f s", done, seconds);
        }
        double part = size == 0 ? 1 : (double) done / size;
        int full = (int) (part * WIDTH);
        String left = done > 0 && done < size ? String.format(Locale.ROOT, ", %.1f s left", seconds / done * (size - done)) : "";
        return String.format(Locale.ROOT, "%3d%% %s%s %,d of %,d in %.1f s%s", (int) (100 * part), "█".repeat(full), "░".repeat(WIDTH - full), done, size, seconds, left);
    }
}
