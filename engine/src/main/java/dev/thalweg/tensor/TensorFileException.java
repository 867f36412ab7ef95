package dev.thalweg.tensor;

/// A file is not what its reader expects; the message names the file's fault and what to do.
public final class TensorFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TensorFileException(String message) {
        super(message);
    }
}
