package dev.thalweg.loops;

/// Runs in a virtual machine of its own, without the vector API: prints which loops it has.
final class WithoutSimd {
    private WithoutSimd() {}

    static void main() {
        double[] y = new double[4];
        LoopSets.DOUBLES.matmul(2, 2, 2, new Loops.Matrix<>(new double[] {1, 2, 3, 4}, 0, 2, 1), new Loops.Matrix<>(new double[] {5, 6, 7, 8}, 0, 2, 1), y, 0);
        System.out.println(LoopSets.DOUBLES.getClass().getSimpleName() + " " + LoopSets.FLOATS.getClass().getSimpleName() + " " + y[3]);
    }
}
