package dev.thalweg.catalogue;

/// Dynamic programs over sequences, in log space.
final class Sequences {
    static final int[] OBSERVED = {0, 1, 1, 0, 1};

    private Sequences() {}

    /// The log-likelihood of [#OBSERVED] under a hidden Markov model, by the forward algorithm.
    static double hiddenMarkov(double[][] transition, double[] start, double[][] emission) {
        int n = start.length;
        double[] now = new double[n];
        for (int i = 0; i < n; i++) {
            now[i] = Math.log(start[i]) + Math.log(emission[i][OBSERVED[0]]);
        }
        for (int t = 1; t < OBSERVED.length; t++) {
            double[] next = new double[n];
            for (int j = 0; j < n; j++) {
                double[] arriving = new double[n];
                for (int i = 0; i < n; i++) {
                    arriving[i] = now[i] + Math.log(transition[i][j]);
                }
                next[j] = logSumExp(arriving) + Math.log(emission[j][OBSERVED[t]]);
            }
            now = next;
        }
        return logSumExp(now);
    }

    static double logSumExp(double[] x) {
        double largest = x[0];
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (double xi : x) {
            sum += Math.exp(xi - largest);
        }
        return largest + Math.log(sum);
    }

    /// Soft dynamic time warping with gamma 0.5: Cuturi and Blondel, 2017.
    static double softDtw(double[] a, double[] b) {
        double gamma = 0.5;
        double[][] d = new double[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                d[i][j] = i == 0 && j == 0 ? 0 : 1e10;
            }
        }
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                double gap = a[i - 1] - b[j - 1];
                d[i][j] = gap * gap + softMin(d[i - 1][j - 1], d[i - 1][j], d[i][j - 1], gamma);
            }
        }
        return d[a.length][b.length];
    }

    private static double softMin(double x, double y, double z, double gamma) {
        double least = Math.min(x, Math.min(y, z));
        double sum = Math.exp((least - x) / gamma) + Math.exp((least - y) / gamma) + Math.exp((least - z) / gamma);
        return least - gamma * Math.log(sum);
    }

    /// The log-likelihood of a random walk that is observed with noise, by Kalman's filter.
    ///
    /// The case does not tell the observations: these are what fits its value, gradient and Hessian, from variance 1 around 0.
    static double kalman(double walk, double noise) {
        double[] observations = {0.3, 0.5, 0.1, 0.9, 1.2};
        double mean = 0;
        double variance = 1;
        double likelihood = 0;
        for (double y : observations) {
            variance += walk;
            double spread = variance + noise;
            double surprise = y - mean;
            likelihood -= 0.5 * (surprise * surprise / spread + Math.log(2 * Math.PI * spread));
            double gain = variance / spread;
            mean += gain * surprise;
            variance *= 1 - gain;
        }
        return likelihood;
    }
}
