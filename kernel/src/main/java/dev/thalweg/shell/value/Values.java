package dev.thalweg.shell.value;

import dev.thalweg.shell.MimeBundle;

/// Turns a value of a cell into the representations a front end can show.
public final class Values {
    private Values() {}

    /// Never throws: a value that cannot describe itself is described by its class and the reason.
    public static MimeBundle bundle(Object value) {
        return MimeBundle.text(Text.of(value));
    }
}
