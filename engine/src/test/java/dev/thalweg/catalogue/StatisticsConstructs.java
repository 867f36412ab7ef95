package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Methods of statistics and sequence models, as they are written down: likelihoods, filters, alignments.
final class StatisticsConstructs {
    static final double[] X = {0.5, -1.2, 2.0, 0.8};
    static final double[] TIMES = {-1.5, -0.4, 0.3, 1.1, 2.0};
    static final double[] MEASURED = {0.2, -0.7, 0.4, 1.3, 0.1};

    static final List<Construct> ALL = List.of(
            of("a Gaussian process's marginal likelihood", scalars(StatisticsConstructs::marginalLikelihood), 0.8, 1.1, 0.3),
            of("a Kalman filter's likelihood", scalars(StatisticsConstructs::filtered), 0.1, 0.4),
            of("the forward algorithm of a hidden Markov model", objective(StatisticsConstructs::forward), (Object) new double[][] {{0.2, -0.3}, {0.7, 0.1}}),
            of("a soft edit distance", objective((double[] x, double[] y) -> alignment(x, y)), X, new double[] {0.4, 1.9, 0.6}));

    private StatisticsConstructs() {}

    private static double marginalLikelihood(double length, double scale, double noise) {
        int n = TIMES.length;
        double[][] l = new double[n][n];
        double likelihood = 0.5 * n * Math.log(2 * Math.PI);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double right = MEASURED[i];
            for (int j = 0; j <= i; j++) {
                double distance = (TIMES[i] - TIMES[j]) / length;
                double sum = scale * scale * Math.exp(-0.5 * distance * distance) + (i == j ? noise * noise : 0);
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
                right -= j < i ? l[i][j] * z[j] : 0;
            }
            z[i] = right / l[i][i];
            likelihood += 0.5 * z[i] * z[i] + Math.log(l[i][i]);
        }
        return likelihood;
    }

    private static double filtered(double drift, double noise) {
        double mean = 0;
        double variance = 1;
        double likelihood = 0;
        for (double z : MEASURED) {
            variance += drift;
            double spread = variance + noise;
            double surprise = z - mean;
            double gain = variance / spread;
            mean += gain * surprise;
            variance *= 1 - gain;
            likelihood -= 0.5 * (Math.log(2 * Math.PI * spread) + surprise * surprise / spread);
        }
        return likelihood;
    }

    private static double forward(double[][] transitions) {
        double[] belief = {0.6, 0.4};
        double likelihood = 0;
        for (double z : MEASURED) {
            double[] next = new double[belief.length];
            double total = 0;
            for (int to = 0; to < next.length; to++) {
                for (int from = 0; from < belief.length; from++) {
                    next[to] += belief[from] * Math.exp(transitions[from][to]) * Math.exp(-(z - to) * (z - to));
                }
                total += next[to];
            }
            for (int to = 0; to < next.length; to++) {
                next[to] /= total;
            }
            likelihood += Math.log(total);
            belief = next;
        }
        return likelihood;
    }

    private static double alignment(double[] x, double[] y) {
        double[][] cost = new double[x.length + 1][y.length + 1];
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = 0.7 * (i + j);
                    continue;
                }
                double apart = x[i - 1] - y[j - 1];
                double both = Math.exp(-cost[i - 1][j - 1] - apart * apart);
                cost[i][j] = -Math.log(both + Math.exp(-cost[i - 1][j] - 0.7) + Math.exp(-cost[i][j - 1] - 0.7));
            }
        }
        return cost[x.length][y.length];
    }
}
