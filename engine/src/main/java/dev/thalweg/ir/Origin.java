package dev.thalweg.ir;

/// Where an instruction comes from, as a stack trace names it.
public record Origin(String method, String file, int line) {
    public static final Origin NONE = new Origin("derivative", "generated", 0);

    @Override
    public String toString() {
        return line > 0 ? "%s (%s:%d)".formatted(method, file, line) : "%s (%s)".formatted(method, file);
    }
}
