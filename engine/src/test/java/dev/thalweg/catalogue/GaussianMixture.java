package dev.thalweg.catalogue;

/// The Gaussian mixture objective of ADBench without its constant terms; the prior counts against the likelihood.
///
/// The precision is given by its diagonal `q` (as logarithms) and its lower triangle `l`.
final class GaussianMixture {
    private GaussianMixture() {}

    static double logLikelihood(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {
        int n = x.length;
        int k = alpha.length;
        int d = mu[0].length;
        double[] diagonalSum = new double[k];
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                diagonalSum[c] += q[c][j];
            }
        }
        double total = 0;
        double[] term = new double[k];
        double[] centred = new double[d];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < k; c++) {
                for (int j = 0; j < d; j++) {
                    centred[j] = x[i][j] - mu[c][j];
                }
                term[c] = alpha[c] + diagonalSum[c] - 0.5 * squaredNorm(q[c], l[c], centred);
            }
            total += Sequences.logSumExp(term);
        }
        return total - n * Sequences.logSumExp(alpha) - prior(q, l, diagonalSum, gamma, m);
    }

    /// The squared norm of `Q v`, where `Q` is lower triangular and `l` holds its strict triangle column by column.
    private static double squaredNorm(double[] q, double[] l, double[] v) {
        int d = v.length;
        double[] product = new double[d];
        int next = 0;
        for (int j = 0; j < d; j++) {
            product[j] += Math.exp(q[j]) * v[j];
            for (int i = j + 1; i < d; i++) {
                product[i] += l[next++] * v[j];
            }
        }
        double sum = 0;
        for (double p : product) {
            sum += p * p;
        }
        return sum;
    }

    /// The Wishart prior without its constant.
    private static double prior(double[][] q, double[][] l, double[] diagonalSum, double gamma, int m) {
        double sum = 0;
        for (int c = 0; c < q.length; c++) {
            double squares = 0;
            for (double qj : q[c]) {
                squares += Math.exp(2 * qj);
            }
            for (double lj : l[c]) {
                squares += lj * lj;
            }
            sum += 0.5 * gamma * gamma * squares - m * diagonalSum[c];
        }
        return sum;
    }
}
