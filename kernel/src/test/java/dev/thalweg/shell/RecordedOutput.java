package dev.thalweg.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Keeps what cells say; questions are answered with `answer to PROMPT`.
final class RecordedOutput implements CellOutput {
    private final StringBuffer out = new StringBuffer();
    private final StringBuffer err = new StringBuffer();
    private final List<MimeBundle> displayed = new ArrayList<>();

    @Override
    public void stdout(String text) {
        out.append(text);
    }

    @Override
    public void stderr(String text) {
        err.append(text);
    }

    @Override
    public synchronized void display(MimeBundle bundle, String displayId) {
        displayed.add(bundle);
    }

    @Override
    public synchronized void update(MimeBundle bundle, String displayId) {
        displayed.add(bundle);
    }

    @Override
    public synchronized void clear(boolean wait) {
        displayed.clear();
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        return "answer to " + prompt;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    synchronized List<MimeBundle> displayed() {
        return List.copyOf(displayed);
    }
}
