package dev.thalweg.wire;

/// Bytes arrived that are not a message of this kernel's clients; the text says why and repeats none of them.
public final class BadFramesException extends Exception {
    private static final long serialVersionUID = 1L;

    BadFramesException(String message) {
        super(message);
    }
}
