package dev.thalweg.bench.adbench;

import java.util.Arrays;

/// An instance of the Gaussian mixture objective, `k` components in `d` dimensions and `n` points.
///
/// @param alpha logarithms of the weights, not normalised
/// @param mu    a mean for each component
/// @param q     for each component, logarithms of the diagonal of its precision's lower triangular factor
/// @param l     the rest of the factor, column by column
/// @param gamma precision of the Wishart prior
/// @param m     its additional degrees of freedom
public record GaussianMixtureData(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {
    /// Reads `d k n`, weights, means, factors (diagonal, then triangle), points, `gamma m`.
    public static GaussianMixtureData read(String text) {
        Numbers in = new Numbers(text);
        int d = in.integer();
        int k = in.integer();
        int n = in.integer();
        double[] alpha = in.vector(k);
        double[][] mu = in.matrix(k, d);
        double[][] factors = in.matrix(k, d * (d + 1) / 2);
        double[][] q = columns(factors, 0, d);
        double[][] l = columns(factors, d, d * (d + 1) / 2);
        GaussianMixtureData data = new GaussianMixtureData(alpha, mu, q, l, in.matrix(n, d), in.number(), in.integer());
        in.requireEnd();
        return data;
    }

    private static double[][] columns(double[][] matrix, int from, int to) {
        return Arrays.stream(matrix).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }
}
