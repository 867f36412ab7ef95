package dev.thalweg.runtime;

/// Says that an argument is also held by a field, where the function writes one of the two.
public final class SharedArrayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SharedArrayException(String field) {
        super("An array that the function was given is also in the field " + field + ", and the function writes it: their derivatives "
                + "cannot be told apart.\nPass a copy: array.clone().");
    }
}
