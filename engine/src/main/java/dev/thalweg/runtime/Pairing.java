package dev.thalweg.runtime;

/// Sums of products of a result's elements with those of a seed: plain Java, whose gradient pulls the seed back.
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
}
