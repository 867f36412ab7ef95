package dev.thalweg.loops;

/// The loops that this virtual machine runs.
public final class LoopSets {
    public static final Loops<double[]> DOUBLES = new ScalarDoubleLoops();
    public static final Loops<float[]> FLOATS = new ScalarFloatLoops();

    private LoopSets() {}
}
