package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;

/// Layers and losses of networks over plain arrays and loops: the rest of `tensor-*`.
final class NetworkLayers {
    static final double EPSILON = 1e-5;

    static final Group GROUP = new Group()
            .with("tensor-layernorm", objective(NetworkLayers::layerNorm))
            .with("tensor-batchnorm-train", objective(NetworkLayers::batchNorm))
            .with("tensor-rmsnorm", objective(NetworkLayers::rmsNorm))
            .with("tensor-vae-elbo", objective(NetworkLayers::evidenceBound));

    private NetworkLayers() {}

    private static double layerNorm(double[] x, double[] gain, double[] bias) {
        double[] y = standardised(x, EPSILON);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double z = y[i] * gain[i] + bias[i];
            sum += (i + 1) * z * z;
        }
        return sum;
    }

    private static double[] standardised(double[] x, double epsilon) {
        double mean = 0;
        for (double xi : x) {
            mean += xi;
        }
        mean /= x.length;
        double variance = 0;
        for (double xi : x) {
            variance += (xi - mean) * (xi - mean);
        }
        double scale = 1 / Math.sqrt(variance / x.length + epsilon);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (x[i] - mean) * scale;
        }
        return y;
    }

    private static double batchNorm(double[][] x, double[] gain, double[] bias) {
        double sum = 0;
        for (int j = 0; j < gain.length; j++) {
            double[] column = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                column[i] = x[i][j];
            }
            double[] y = standardised(column, EPSILON);
            for (int i = 0; i < x.length; i++) {
                double z = y[i] * gain[j] + bias[j];
                sum += (i * gain.length + j + 1) * z * z;
            }
        }
        return sum;
    }

    private static double rmsNorm(double[] x) {
        double mean = 0;
        for (double xi : x) {
            mean += xi * xi / x.length;
        }
        double norm = Math.sqrt(mean + 1e-6);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * x[i] / norm;
        }
        return sum;
    }

    /// The evidence lower bound of a Gaussian latent variable, with its noise drawn beforehand.
    private static double evidenceBound(double[] mu, double[] s) {
        double[] noise = {0.5, -1.2};
        double sum = 0;
        for (int i = 0; i < mu.length; i++) {
            double z = mu[i] + noise[i] * Math.exp(s[i]);
            sum += 0.5 * (Math.exp(2 * s[i]) + mu[i] * mu[i] - 1 - 2 * s[i]) + 0.5 * (z - 1) * (z - 1);
        }
        return sum;
    }
}
