package dev.thalweg.ir;

/// Says that some code cannot be differentiated: where, why, and what to write instead.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isFinal;

    /// @param what   a verb phrase: `writes the static field Fit.total, and no derivative flows through static state`
    /// @param remedy a sentence, with its full stop
    public Refusal(Origin where, String what, String remedy) {
        this(where + " " + what + ".\n" + remedy);
    }

    public Refusal(String message) {
        this(message, false);
    }

    private Refusal(String message, boolean isFinal) {
        super(message);
        this.isFinal = isFinal;
    }

    /// The same, where a refusal that is remembered is thrown again; it does not tell by which calls.
    private Refusal(Refusal before) {
        super(before.getMessage(), null, false, false);
        this.isFinal = before.isFinal;
    }

    public Refusal again() {
        return new Refusal(this);
    }

    /// One that holds whichever way the code is differentiated.
    public static Refusal ofAllWays(Origin where, String what, String remedy) {
        return new Refusal(where + " " + what + ".\n" + remedy, true);
    }

    public static Refusal ofAllWays(String message) {
        return new Refusal(message, true);
    }

    /// `1 argument`, `2 arguments`.
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// Whether no other way need be tried.
    public boolean isFinal() {
        return isFinal;
    }
}
