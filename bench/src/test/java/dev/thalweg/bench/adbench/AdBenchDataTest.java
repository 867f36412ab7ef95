package dev.thalweg.bench.adbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/// ADBench's own files are read, and so are the samples in their form.
class AdBenchDataTest {
    @Test
    void readsAMixtureOfAdBench() throws IOException {
        GaussianMixtureData data = GaussianMixtureData.read(file("gmm_test.txt"));
        assertArrayEquals(new double[] {-0.649014, 1.181166, -0.758453}, data.alpha());
        assertArrayEquals(new double[] {0.345561, 0.396767}, data.mu()[1]);
        assertArrayEquals(new double[] {-1.509405, 0.875874}, data.q()[1]);
        assertArrayEquals(new double[] {-0.242790}, data.l()[1]);
        assertArrayEquals(new double[][] {{1.175171, 2.029160}}, data.x());
        assertEquals(1, data.gamma());
        assertEquals(0, data.m());
    }

    @Test
    void readsABundleOfAdBench() throws IOException {
        BundleAdjustmentData data = BundleAdjustmentData.read(file("ba1_n49_m7776_p31843.txt"));
        assertEquals(49, data.cameras().length);
        assertEquals(7_776, data.points().length);
        assertEquals(31_843, data.weights().length);
        assertArrayEquals(new int[] {50 % 49, 50}, data.observations()[50]);
        assertArrayEquals(data.features()[0], data.features()[31_842]);
    }

    @Test
    void samplesHaveTheSizesAskedFor() {
        GaussianMixtureData mixture = GaussianMixtureData.read(Samples.gaussianMixture(1, 10, 25, 1_000));
        assertEquals(45, mixture.l()[24].length);
        assertEquals(1_000, mixture.x().length);
        LstmData lstm = LstmData.read(Samples.lstm(1, 2, 1_024, 14));
        assertEquals(1_024, lstm.sequence().length);
        assertEquals(56, lstm.main()[3].length);
    }

    @Test
    void aSampleIsDeterminedByItsSeed() {
        assertEquals(Samples.lstm(7, 1, 10, 7), Samples.lstm(7, 1, 10, 7));
    }

    @Test
    void aTextThatIsTooLongOrTooShortIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BundleAdjustmentData.read(file("ba_test.txt") + " 1"));
        assertThrows(NoSuchElementException.class, () -> BundleAdjustmentData.read("1 1 1 0.5"));
    }

    static String file(String name) throws IOException {
        try (InputStream in = AdBenchDataTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
