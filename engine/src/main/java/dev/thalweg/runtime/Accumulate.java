package dev.thalweg.runtime;

/// Sums and copies of arrays of derivatives: plain Java that is differentiated again.
public final class Accumulate {
    private Accumulate() {}

    /// @param share what a rule gave; null for nothing
    public static void add(double[] sum, double[] share) {
        if (share == null) {
            return;
        }
        requireLength(sum.length, share.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share[i];
        }
    }

    /// @param share what a rule gave; null for nothing
    public static void add(float[] sum, float[] share) {
        if (share == null) {
            return;
        }
        requireLength(sum.length, share.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share[i];
        }
    }

    /// @param share what a rule gave; null for nothing
    public static void add(double[][] sum, double[][] share) {
        if (share == null) {
            return;
        }
        requireLength(sum.length, share.length);
        for (int i = 0; i < sum.length; i++) {
            add(sum[i], share[i]);
        }
    }

    private static void requireLength(int wanted, int given) {
        if (given != wanted) {
            throw new IllegalArgumentException("A rule gave a derivative of " + given + " elements for an array of " + wanted + ".");
        }
    }

    public static double[] copy(double[] array) {
        double[] copy = new double[array.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = array[i];
        }
        return copy;
    }

    public static float[] copy(float[] array) {
        float[] copy = new float[array.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = array[i];
        }
        return copy;
    }

    public static double[][] copy(double[][] array) {
        double[][] copy = new double[array.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy(array[i]);
        }
        return copy;
    }
}
