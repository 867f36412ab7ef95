package dev.thalweg.bench.gradbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescentTest {
    /// The last part of `saddle`, where nothing is nested: the number is the one that GradBench's eval expects.
    @ParameterizedTest
    @EnumSource(Slope.class)
    void endsWhereGradBenchSaysThatItDoes(Slope slope) {
        double[] found = Descent.argmax(y -> -(y[0] * y[0] + y[1] * y[1]), slope, new double[] {1, 1});
        assertArrayEquals(new double[] {8.246324826140356e-06, 8.246324826140356e-06}, found, 1e-18);
    }
}
