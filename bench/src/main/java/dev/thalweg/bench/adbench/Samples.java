package dev.thalweg.bench.adbench;

import java.util.Random;
import java.util.function.DoubleSupplier;

/// Data in ADBench's text formats, of any size, the same for the same seed.
///
/// The distributions are those of ADBench's own files: weights and the precision's factors are normal, means and everything of the
/// LSTM uniform in [0, 1). Points of the mixture are normal; characters are letters and spaces in binary.
public final class Samples {
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private Samples(long seed) {
        random = new Random(seed);
    }

    public static String gaussianMixture(long seed, int d, int k, int n) {
        Samples samples = new Samples(seed);
        samples.text.append("%d %d %d%n".formatted(d, k, n));
        samples.matrix(k, 1, samples.random::nextGaussian);
        samples.matrix(k, d, samples.random::nextDouble);
        samples.matrix(k, d * (d + 1) / 2, samples.random::nextGaussian);
        samples.matrix(n, d, samples.random::nextGaussian);
        return samples.text.append("1.0 0\n").toString();
    }

    public static String lstm(long seed, int layers, int characters, int bits) {
        Samples samples = new Samples(seed);
        samples.text.append("%d %d %d%n".formatted(layers, characters, bits));
        samples.matrix(2 * layers, 4 * bits, samples.random::nextDouble);
        samples.matrix(3, bits, samples.random::nextDouble);
        samples.matrix(2 * layers, bits, samples.random::nextDouble);
        for (int i = 0; i < characters; i++) {
            samples.character(samples.random.nextInt(6) == 0 ? ' ' : 'a' + samples.random.nextInt(26), bits);
        }
        return samples.text.toString();
    }

    /// One camera that sees a point a little beside where it should be.
    public static String bundleAdjustment(long seed, int cameras, int points, int observations) {
        Samples samples = new Samples(seed);
        samples.text.append("%d %d %d%n".formatted(cameras, points, observations));
        samples.matrix(1, 3, samples.random::nextGaussian);
        samples.matrix(1, 3, samples.random::nextGaussian);
        samples.text.append("500 320.5 240.25 -0.05 0.01\n");
        samples.matrix(1, 3, () -> 5 + samples.random.nextGaussian());
        samples.matrix(1, 1, samples.random::nextDouble);
        samples.matrix(1, 2, () -> 250 + 20 * samples.random.nextGaussian());
        return samples.text.toString();
    }

    private void matrix(int rows, int columns, DoubleSupplier entry) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                text.append(entry.getAsDouble()).append(' ');
            }
            text.append('\n');
        }
    }

    private void character(int code, int bits) {
        for (int bit = bits - 1; bit >= 0; bit--) {
            text.append(code >> bit & 1).append(' ');
        }
        text.append('\n');
    }
}
