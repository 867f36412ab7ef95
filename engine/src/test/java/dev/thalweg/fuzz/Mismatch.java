package dev.thalweg.fuzz;

/// The end of an examination.
final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String kind;

    private Mismatch(String kind, String details) {
        super(details);
        this.kind = kind;
    }

    static void unless(boolean holds, String kind, String details) {
        if (!holds) {
            throw new Mismatch(kind, details);
        }
    }

    String kind() {
        return kind;
    }
}
