package dev.thalweg.ir;

/// Says that some code cannot be differentiated: where, why, and what to write instead.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param what   a verb phrase: `writes the static field Fit.total, and no derivative flows through static state`
    /// @param remedy a sentence, with its full stop
    public Refusal(Origin where, String what, String remedy) {
        super(where + " " + what + ".\n" + remedy);
    }

    public Refusal(String message) {
        super(message);
    }
}
