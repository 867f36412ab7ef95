package dev.thalweg.server;

import dev.thalweg.message.Broadcast;
import dev.thalweg.shell.CellOutput;
import dev.thalweg.shell.MimeBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Publishes what one cell prints and shows, in the order in which it did.
///
/// Text is gathered for a moment or up to a size, because one message per line would cost a hundred times as much.
/// It stays usable after its cell has ended: a thread that outlives the cell writes under it.
final class CellStream implements CellOutput {
    private static final int FULL = 1 << 16;

    private final Consumer<Broadcast> publisher;
    private final Consumer<Runnable> later;
    private final Prompt prompt;
    private final StringBuilder text = new StringBuilder();
    private final List<MimeBundle> pages = new ArrayList<>();
    private String name = "stdout";
    private boolean scheduled;

    /// Asks the user for one line.
    @FunctionalInterface
    interface Prompt {
        String ask(String prompt, boolean password) throws IOException;
    }

    /// @param later runs something after a moment
    CellStream(Consumer<Broadcast> publisher, Consumer<Runnable> later, Prompt prompt) {
        this.publisher = publisher;
        this.later = later;
        this.prompt = prompt;
    }

    @Override
    public void stdout(String written) {
        write("stdout", written);
    }

    @Override
    public void stderr(String written) {
        write("stderr", written);
    }

    private synchronized void write(String to, String written) {
        if (!to.equals(name)) {
            flush();
            name = to;
        }
        text.append(written);
        if (text.length() >= FULL) {
            publish(Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length());
        } else if (!scheduled && !text.isEmpty()) {
            scheduled = true;
            later.accept(this::flushScheduled);
        }
    }

    private synchronized void flushScheduled() {
        scheduled = false;
        flush();
    }

    /// Publishes the text that is still waiting.
    synchronized void flush() {
        publish(text.length());
    }

    private void publish(int length) {
        if (length > 0) {
            publisher.accept(new Broadcast.Stream(name, text.substring(0, length)));
            text.delete(0, length);
        }
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        show(new Broadcast.DisplayData(Bundles.data(bundle), bundle.metadata(), transients(displayId)));
    }

    @Override
    public void update(MimeBundle bundle, String displayId) {
        show(new Broadcast.UpdateDisplayData(Bundles.data(bundle), bundle.metadata(), transients(displayId)));
    }

    @Override
    public synchronized void page(MimeBundle bundle) {
        pages.add(bundle);
    }

    /// What the front end's pager is to show, in the form of `execute_reply`.
    synchronized List<Map<String, Object>> payload() {
        return pages.stream().map(page -> Map.of("source", "page", "data", Bundles.data(page), "start", 0)).toList();
    }

    @Override
    public void clear(boolean waits) {
        show(new Broadcast.ClearOutput(waits));
    }

    private static Map<String, Object> transients(String displayId) {
        return displayId == null ? Map.of() : Map.of("display_id", displayId);
    }

    private synchronized void show(Broadcast shown) {
        flush();
        publisher.accept(shown);
    }

    @Override
    public String readLine(String question, boolean password) throws IOException {
        flush();
        return prompt.ask(question, password);
    }
}
