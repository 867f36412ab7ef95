package dev.thalweg.loops;

/// Copies between arrays of different types.
public final class Conversions {
    private Conversions() {}

    /// Rounds or widens `n` numbers of a `double[]` or `float[]` into another.
    public static void convert(Object x, int xo, Object y, int yo, int n) {
        if (x instanceof float[] from && y instanceof double[] to) {
            for (int i = 0; i < n; i++) {
                to[yo + i] = from[xo + i];
            }
        } else if (x instanceof double[] from && y instanceof float[] to) {
            for (int i = 0; i < n; i++) {
                to[yo + i] = (float) from[xo + i];
            }
        } else {
            System.arraycopy(x, xo, y, yo, n);
        }
    }
}
