package dev.thalweg.bench.adbench;

/// Fits a mixture of Gaussians: the logarithm of its posterior probability.
///
/// The precision of a component is `Qᵀ Q`, where `Q` is lower triangular with the diagonal `exp(q)` and the rest in `l`, column by column.
public final class GaussianMixture {
    private GaussianMixture() {}

    /// @see <a href="https://github.com/gradbench/gradbench/tree/main/evals/gmm">the definition</a>
    public static double logPosterior(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {
        int d = mu[0].length;
        double[][] diagonals = exponentials(q);
        double[] offsets = offsets(alpha, q);
        double total = 0;
        for (double[] point : x) {
            total += logDensity(mu, diagonals, l, offsets, point);
        }
        double perPoint = 0.5 * d * Math.log(2 * Math.PI) + logSumExp(alpha);
        return total - x.length * perPoint + logPrior(q, diagonals, l, gamma, m);
    }

    static double[][] exponentials(double[][] q) {
        double[][] diagonals = new double[q.length][q[0].length];
        for (int c = 0; c < q.length; c++) {
            for (int j = 0; j < q[c].length; j++) {
                diagonals[c][j] = Math.exp(q[c][j]);
            }
        }
        return diagonals;
    }

    /// Of each component the logarithms of its weight and of its factor's determinant, together.
    static double[] offsets(double[] alpha, double[][] q) {
        double[] offsets = new double[alpha.length];
        for (int c = 0; c < alpha.length; c++) {
            double sum = alpha[c];
            for (int j = 0; j < q[c].length; j++) {
                sum += q[c][j];
            }
            offsets[c] = sum;
        }
        return offsets;
    }

    private static double logDensity(double[][] mu, double[][] diagonals, double[][] l, double[] offsets, double[] x) {
        double[] terms = new double[offsets.length];
        for (int c = 0; c < terms.length; c++) {
            terms[c] = offsets[c] - 0.5 * squaredNorm(diagonals[c], l[c], x, mu[c]);
        }
        return logSumExp(terms);
    }

    /// The squared length of `Q (x - mu)`.
    private static double squaredNorm(double[] diagonal, double[] l, double[] x, double[] mu) {
        int d = x.length;
        double[] product = new double[d];
        int next = 0;
        for (int j = 0; j < d; j++) {
            double centred = x[j] - mu[j];
            product[j] += diagonal[j] * centred;
            for (int i = j + 1; i < d; i++) {
                product[i] += l[next++] * centred;
            }
        }
        double sum = 0;
        for (int i = 0; i < d; i++) {
            sum += product[i] * product[i];
        }
        return sum;
    }

    static double logSumExp(double[] terms) {
        double largest = terms[0];
        for (int i = 1; i < terms.length; i++) {
            largest = Math.max(largest, terms[i]);
        }
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += Math.exp(terms[i] - largest);
        }
        return largest + Math.log(sum);
    }

    private static double logPrior(double[][] q, double[][] diagonals, double[][] l, double gamma, int m) {
        int k = q.length;
        int d = q[0].length;
        double squares = 0;
        double logarithms = 0;
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                squares += diagonals[c][j] * diagonals[c][j];
                logarithms += q[c][j];
            }
            for (int j = 0; j < l[c].length; j++) {
                squares += l[c][j] * l[c][j];
            }
        }
        int freedom = d + m + 1;
        double constant = freedom * d * Math.log(gamma / Math.sqrt(2)) - logMultivariateGamma(d, freedom);
        return k * constant - 0.5 * gamma * gamma * squares + m * logarithms;
    }

    /// The logarithm of the multivariate gamma function of dimension `d` at `freedom / 2`.
    private static double logMultivariateGamma(int d, int freedom) {
        double sum = 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int j = 0; j < d; j++) {
            sum += logGammaOfHalf(freedom - j);
        }
        return sum;
    }

    /// The logarithm of the gamma function at `twice / 2`, by its recurrence from 1 or 1/2.
    static double logGammaOfHalf(int twice) {
        double sum = twice % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (int at = twice - 2; at > 0; at -= 2) {
            sum += Math.log(0.5 * at);
        }
        return sum;
    }
}
