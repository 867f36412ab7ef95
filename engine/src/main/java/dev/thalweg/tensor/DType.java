package dev.thalweg.tensor;

import dev.thalweg.loops.LoopSets;
import dev.thalweg.loops.Loops;

/// The type of a tensor's elements.
public enum DType {
    FLOAT32(LoopSets.FLOATS),
    FLOAT64(LoopSets.DOUBLES);

    private final Loops<?> loops;

    DType(Loops<?> loops) {
        this.loops = loops;
    }

    /// The type of a result of both: the wider.
    public DType promote(DType other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The loops over arrays of this type, which the caller must not pass others.
    @SuppressWarnings("unchecked")
    Loops<Object> loops() {
        return (Loops<Object>) loops;
    }

    /// As NumPy writes it.
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
