package dev.thalweg.loops;

/// A loop over `double` numbers run on an example: what HotSpot has not seen when it compiles a loop makes it compile again.
///
/// @param lengths of runs with and without a rest, and of a rest alone
record DoubleExample(DoubleLoop loop, double[] x, double[] y, int... lengths) implements Runnable {
    static final int[] RUNS = {240, 250, 3};
    /// Also more than one block.
    static final int[] BLOCKS = {1100, 128, 250, 33};

    static DoubleExample of(DoubleLoop loop, int... lengths) {
        double[] x = new double[lengths[0] + 16];
        for (int i = 0; i < x.length; i++) {
            x[i] = i - x.length / 2;
        }
        return new DoubleExample(loop, x, new double[x.length], lengths);
    }

    @Override
    public void run() {
        for (int n : lengths) {
            loop.run(x, 0, x, 1, y, n % 2, n);
        }
    }
}
