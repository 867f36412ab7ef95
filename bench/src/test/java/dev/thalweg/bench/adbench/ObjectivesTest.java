package dev.thalweg.bench.adbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.bench.Differences;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The objectives are what their definitions say.
class ObjectivesTest {
    /// One point in one dimension, so that every density is a formula of school.
    @Test
    void aMixtureInOneDimensionIsASumOfBells() {
        double[] alpha = {0.2, -0.5};
        double[][] mu = {{1}, {-2}};
        double[][] q = {{0.3}, {-0.4}};
        double x = 0.7;
        double likelihood = 0;
        double prior = 0;
        double weights = Math.exp(alpha[0]) + Math.exp(alpha[1]);
        double gamma = 1.5;
        int m = 2;
        for (int c = 0; c < 2; c++) {
            double deviation = Math.exp(-q[c][0]);
            double z = (x - mu[c][0]) / deviation;
            likelihood += Math.exp(alpha[c]) / weights * Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
            prior += Math.log(wishart(Math.exp(2 * q[c][0]), 1 / (gamma * gamma), 1 + m + 1));
        }
        double value = GaussianMixture.logPosterior(alpha, mu, q, new double[2][0], new double[][] {{x}}, gamma, m);
        assertEquals(Math.log(likelihood) + prior, value, 1e-12);
    }

    /// Wishart's density in one dimension with 4 degrees of freedom, for which the gamma function at 2 is 1.
    private static double wishart(double precision, double v, int n) {
        return Math.pow(precision, (n - 2) / 2.0) * Math.exp(-precision / (2 * v)) / Math.pow(2 * v, n / 2.0);
    }

    @Test
    void gammaOfHalvesIsKnown() {
        assertEquals(Math.log(24), GaussianMixture.logGammaOfHalf(10), 1e-14);
        assertEquals(Math.log(Math.sqrt(Math.PI) * 3 / 4), GaussianMixture.logGammaOfHalf(5), 1e-14);
    }

    @Test
    void theMixturesGradientByHandAgreesWithDifferences() {
        GaussianMixtureData data = GaussianMixtureData.read(Samples.gaussianMixture(3, 3, 4, 6));
        GaussianMixtureByHand.Gradient gradient = GaussianMixtureByHand.gradient(data);
        assertEquals(value(data), gradient.value(), 1e-10);
        Differences.assertAgree(() -> value(data), data.alpha(), gradient.alpha(), 1e-6);
        Differences.assertAgree(() -> value(data), data.mu(), gradient.mu(), 1e-6);
        Differences.assertAgree(() -> value(data), data.q(), gradient.q(), 1e-6);
        Differences.assertAgree(() -> value(data), data.l(), gradient.l(), 1e-6);
    }

    private static double value(GaussianMixtureData data) {
        return GaussianMixture.logPosterior(data.alpha(), data.mu(), data.q(), data.l(), data.x(), data.gamma(), data.m());
    }

    /// A quarter turn about the third axis takes the first to the second; the camera sees along the third.
    @Test
    void aCameraTurnsAndProjects() {
        double[] camera = {0, 0, Math.PI / 2, 0, 0, 0, 2, 10, 20, 0.1, 0.01};
        double[] error = BundleAdjustment.reprojectionError(camera, new double[] {3, 0, 2}, 0.5, new double[] {1, 1});
        double squared = 1.5 * 1.5;
        double distorted = 1.5 * (1 + 0.1 * squared + 0.01 * squared * squared);
        assertArrayEquals(new double[] {0.5 * (10 - 1), 0.5 * (20 + 2 * distorted - 1)}, error, 1e-14);
    }

    @Test
    void aSmallTurnIsNearTheLimitForNone() {
        Random random = new Random(5);
        double[] camera = random.doubles(11).toArray();
        double[] point = {1, 2, 9};
        camera[0] = 0;
        camera[1] = 0;
        camera[2] = 0;
        double[] still = BundleAdjustment.reprojectionError(camera, point, 1, new double[2]);
        camera[1] = 1e-9;
        assertArrayEquals(still, BundleAdjustment.reprojectionError(camera, point, 1, new double[2]), 1e-8);
    }

    /// One layer of one cell over two characters, written out.
    @Test
    void theNetworkPredictsTheSecondCharacter() {
        double[][] main = {{0.5, -0.3, 0.8, 0.2}, {0.1, 0.4, -0.2, 0.6}};
        double[][] extra = {{0.7}, {-1.1}, {0.3}};
        double[][] state = {{0.25}, {-0.4}};
        double x = 0.7;
        double cell = -0.4 * sigmoid(0.5 * x + 0.1) + sigmoid(-0.3 * 0.25 + 0.4) * Math.tanh(0.2 * 0.25 + 0.6);
        double predicted = -1.1 * sigmoid(0.8 * x - 0.2) * Math.tanh(cell) + 0.3;
        double loss = LstmModel.loss(main, extra, state, new double[][] {{1}, {1}});
        assertEquals(Math.log(2 + Math.exp(predicted)) - predicted, loss, 1e-15);
        assertEquals(0.25, state[0][0]);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
