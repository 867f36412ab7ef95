package dev.thalweg.ir;

/// Where an instruction comes from, as a stack trace names it.
///
/// @param isAdjoint whether it belongs to the way back through what stands there
public record Origin(String method, String file, int line, boolean isAdjoint) {
    public static final Origin NONE = new Origin("derivative", "generated", 0);

    public Origin(String method, String file, int line) {
        this(method, file, line, false);
    }

    /// The same place, on the way back.
    public Origin adjoint() {
        return new Origin(method, file, line, true);
    }

    @Override
    public String toString() {
        return line > 0 ? "%s (%s:%d)".formatted(method, file, line) : "%s (%s)".formatted(method, file);
    }
}
