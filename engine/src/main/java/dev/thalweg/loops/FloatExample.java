// Generated from DoubleExample by FloatTwinsTest.
package dev.thalweg.loops;

/// A loop over `float` numbers run on an example: what HotSpot has not seen when it compiles a loop makes it compile again.
///
/// @param lengths of runs with and without a rest, and of a rest alone
record FloatExample(FloatLoop loop, float[] x, float[] y, int... lengths) implements Runnable {
    static final int[] RUNS = {240, 250, 3};
    /// Also more than one block.
    static final int[] BLOCKS = {1100, 128, 250, 33};

    static FloatExample of(FloatLoop loop, int... lengths) {
        float[] x = new float[lengths[0] + 16];
        for (int i = 0; i < x.length; i++) {
            x[i] = i - x.length / 2;
        }
        return new FloatExample(loop, x, new float[x.length], lengths);
    }

    @Override
    public void run() {
        for (int n : lengths) {
            loop.run(x, 0, x, 1, y, n % 2, n);
        }
    }
}
