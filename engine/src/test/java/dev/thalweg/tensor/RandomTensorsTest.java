package dev.thalweg.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Bounds are five standard deviations of what is estimated.
class RandomTensorsTest {
    private static final int N = 100_000;

    private final RandomTensors random = new RandomTensors(7);

    @Test
    void theSeedDecides() {
        assertArrayEquals(new RandomTensors(7).normal(5).toArray(), random.normal(5).toArray());
        assertNotEquals(random.split().normal().item(), random.normal().item());
    }

    @Test
    void momentsAreThoseOfTheDistribution() {
        double bound = 5 / Math.sqrt(N);
        Tensor normal = random.normal(DType.FLOAT64, 2, 3, N);
        assertEquals(2, normal.mean().item(), 3 * bound);
        assertEquals(9, normal.var().item(), 9 * Math.sqrt(2) * bound);
        Tensor uniform = random.uniform(DType.FLOAT32, -1, 3, N);
        assertEquals(DType.FLOAT32, uniform.dtype());
        assertEquals(1, uniform.mean().item(), 4 / Math.sqrt(12) * bound);
        assertEquals(0.3, random.bernoulli(0.3, N).mean().item(), Math.sqrt(0.21) * bound);
    }

    @Test
    void categoriesComeInProportion() {
        int[] draws = random.categorical(Tensors.tensor(1, 0, 3), N);
        assertEquals(0, Arrays.stream(draws).filter(i -> i == 1).count());
        assertEquals(0.75, Arrays.stream(draws).filter(i -> i == 2).count() / (double) N, 5 * Math.sqrt(0.75 * 0.25 / N));
        assertEquals("Weight 1 of a categorical distribution is -1.0; weights are 0 or more.",
                assertThrows(IllegalArgumentException.class, () -> random.categorical(Tensors.tensor(1, -1), 1)).getMessage());
    }

    @Test
    void aPermutationHasEachIndexOnce() {
        int[] order = random.permutation(50);
        assertNotEquals(0, Arrays.compare(Shape.range(50), order));
        assertArrayEquals(Shape.range(50), Arrays.stream(order).sorted().toArray());
    }
}
