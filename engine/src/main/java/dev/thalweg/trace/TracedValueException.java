package dev.thalweg.trace;

/// Says that something was asked of a tensor that stands for values while a derivative is taken, which only values can do.
public final class TracedValueException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TracedValueException(String message) {
        super(message);
    }

    /// @param what a clause: `was asked for its elements`
    static TracedValueException at(String what, String remedy) {
        return new TracedValueException(UserCode.line() + what + ".\n" + remedy);
    }
}
