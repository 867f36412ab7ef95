package dev.thalweg.runtime;

/// Values through which no derivative flows: an engine that differentiates calls of these takes their results for constants.
///
/// On numbers the methods are the primitive that stops a derivative; on arrays they are plain Java over it, which is differentiated
/// like any other code. Run as they are, they return their argument or a copy.
public final class Stop {
    private Stop() {}

    public static double stop(double x) {
        return x;
    }

    public static float stop(float x) {
        return x;
    }

    public static double[] stop(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = stop(x[i]);
        }
        return y;
    }

    public static float[] stop(float[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = stop(x[i]);
        }
        return y;
    }

    public static double[][] stop(double[][] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = stop(x[i]);
        }
        return y;
    }
}
