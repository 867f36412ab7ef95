package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/// Compares blocks of numbers: each may be off by `atol + rtol * max|expected block|`; what is not finite must be equal.
final class Blocks {
    private Blocks() {}

    static void assertClose(String what, double[] expected, double[] found, double rtol, double atol) {
        assertEquals(expected.length, found.length, what + ": the number of entries");
        double tolerance = atol + rtol * Numbers.largest(expected);
        for (int i = 0; i < expected.length; i++) {
            boolean close = Double.isFinite(expected[i]) ? Math.abs(found[i] - expected[i]) <= tolerance
                    : Double.compare(found[i], expected[i]) == 0;
            if (!close) {
                fail("%s: entry %d is %s, but expected %s within %s; all found: %s, all expected: %s"
                        .formatted(what, i, found[i], expected[i], tolerance, Numbers.list(found), Numbers.list(expected)));
            }
        }
    }
}
