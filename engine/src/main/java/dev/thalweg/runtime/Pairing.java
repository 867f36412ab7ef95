package dev.thalweg.runtime;

/// What is done with a result's elements: sums of their products with those of a seed, whose gradient pulls the seed back, and copies. Plain
/// Java, to be inlined.
public final class Pairing {
    private Pairing() {}

    public static double dot(float y, float seed) {
        return (double) y * seed;
    }

    public static double dot(double[] y, double[] seed) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * seed[i];
        }
        return sum;
    }

    public static double dot(float[] y, float[] seed) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (double) y[i] * seed[i];
        }
        return sum;
    }

    public static double dot(double[][] y, double[][] seed) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += dot(y[i], seed[i]);
        }
        return sum;
    }

    public static double dot(float[][] y, float[][] seed) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += dot(y[i], seed[i]);
        }
        return sum;
    }

    public static double dot(double[][][] y, double[][][] seed) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += dot(y[i], seed[i]);
        }
        return sum;
    }

    /// Puts the elements of a result into another array.
    public static void copy(double[] y, double[] values) {
        for (int i = 0; i < y.length; i++) {
            values[i] = y[i];
        }
    }
}
