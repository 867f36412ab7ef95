package dev.thalweg.shell;

import java.io.IOException;

/// Where output goes that nobody shall see.
enum SilentOutput implements CellOutput {
    INSTANCE;

    @Override
    public void stdout(String text) {}

    @Override
    public void stderr(String text) {}

    @Override
    public void display(MimeBundle bundle, String displayId) {}

    @Override
    public void update(MimeBundle bundle, String displayId) {}

    @Override
    public void clear(boolean wait) {}

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        throw new IOException("nobody can be asked here");
    }
}
