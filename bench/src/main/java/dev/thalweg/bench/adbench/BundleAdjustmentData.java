package dev.thalweg.bench.adbench;

import java.util.Arrays;
import java.util.Collections;

/// An instance of bundle adjustment: cameras that see points.
///
/// ADBench's files hold one camera, point, weight and feature, which stand for `n`, `m`, `p` and `p` of them.
///
/// @param cameras      rotation (3), centre (3), focal length, principal point (2), radial distortion (2)
/// @param weights      one for each observation
/// @param observations which camera sees which point
/// @param features     where
public record BundleAdjustmentData(double[][] cameras, double[][] points, double[] weights, int[][] observations, double[][] features) {
    /// Reads `n m p`, a camera, a point, a weight and a feature.
    public static BundleAdjustmentData read(String text) {
        Numbers in = new Numbers(text);
        int n = in.integer();
        int m = in.integer();
        int p = in.integer();
        BundleAdjustmentData data = repeated(n, m, p, in.vector(11), in.vector(3), in.number(), in.vector(2));
        in.requireEnd();
        return data;
    }

    /// As often as the sizes say; observations take cameras and points in turn.
    public static BundleAdjustmentData repeated(int n, int m, int p, double[] camera, double[] point, double weight, double[] feature) {
        double[] weights = new double[p];
        Arrays.fill(weights, weight);
        int[][] observations = new int[p][];
        Arrays.setAll(observations, i -> new int[] {i % n, i % m});
        return new BundleAdjustmentData(copies(n, camera), copies(m, point), weights, observations, copies(p, feature));
    }

    /// That an observation is of.
    public double[] camera(int observation) {
        return cameras[observations[observation][0]];
    }

    /// That an observation is of.
    public double[] point(int observation) {
        return points[observations[observation][1]];
    }

    private static double[][] copies(int count, double[] vector) {
        return Collections.nCopies(count, vector).stream().map(double[]::clone).toArray(double[][]::new);
    }
}
