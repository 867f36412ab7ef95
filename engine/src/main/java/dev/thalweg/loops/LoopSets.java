package dev.thalweg.loops;

/// The loops that this virtual machine runs: SIMD ones if it has the module of the vector API, else the scalar ones.
public final class LoopSets {
    private static final boolean SIMD = isThere("jdk.incubator.vector");

    public static final Loops<double[]> DOUBLES = SIMD ? new SimdDoubleLoops() : new ScalarDoubleLoops();
    public static final Loops<float[]> FLOATS = SIMD ? new SimdFloatLoops() : new ScalarFloatLoops();

    private LoopSets() {}

    private static boolean isThere(String module) {
        boolean there = ModuleLayer.boot().findModule(module).isPresent();
        if (!there) {
            System.err.println("Thalweg: products of matrices and functions of tensors are slow without SIMD; start java with --add-modules " + module + ".");
        }
        return there;
    }
}
