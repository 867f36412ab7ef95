package dev.thalweg.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expressions that wait give the bits that their operations give one by one, whatever they share and whichever results are asked for.
class WaitingExpressionsTest {
    private static final int[] SIZES = {50, 130};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomExpressions(long seed) {
        Random random = new Random(seed);
        DType type = random.nextBoolean() ? DType.FLOAT32 : DType.FLOAT64;
        List<Tensor> waiting = leaves(type, random);
        List<Tensor> done = new ArrayList<>(waiting);
        for (int step = 0; step < 40; step++) {
            long choice = random.nextLong();
            waiting.add(operation(waiting, new Random(choice)));
            Tensor now = operation(done, new Random(choice));
            Tensors.evaluate(now);
            done.add(now);
            if (random.nextInt(12) == 0) {
                Tensors.evaluate(waiting.get(waiting.size() - 1 - random.nextInt(6)));
            }
        }
        Tensor[] roots = waiting.subList(waiting.size() - 8, waiting.size()).toArray(Tensor[]::new);
        Tensors.evaluate(roots);
        for (int i = waiting.size() - 1; i >= 0; i--) {
            int at = i;
            assertArrayEquals(done.get(i).toArray(), waiting.get(i).toArray(), () -> "value " + at + " of seed " + seed);
        }
    }

    private static List<Tensor> leaves(DType type, Random random) {
        RandomTensors numbers = new RandomTensors(random.nextLong());
        List<Tensor> leaves = new ArrayList<>();
        leaves.add(numbers.uniform(SIZES).cast(type));
        leaves.add(numbers.uniform(SIZES[1], SIZES[0]).cast(type).transpose());
        leaves.add(numbers.uniform(SIZES[0], 1).cast(type).broadcastTo(SIZES));
        leaves.add(numbers.uniform(SIZES[1]).cast(type).broadcastTo(SIZES));
        leaves.add(Tensors.ones(type).broadcastTo(SIZES));
        leaves.add(Tensors.full(type, 0.75).broadcastTo(SIZES));
        Tensors.evaluate(leaves.toArray(Tensor[]::new));
        return leaves;
    }

    private static Tensor operation(List<Tensor> values, Random random) {
        Tensor a = values.get(random.nextInt(values.size()));
        Tensor b = values.get(random.nextInt(values.size()));
        return switch (random.nextInt(12)) {
            case 0 -> a.add(b);
            case 1 -> a.sub(b);
            case 2 -> a.mul(b);
            case 3 -> a.mul(1);
            case 4 -> a.mul(0.5).add(1);
            case 5 -> a.tanh();
            case 6 -> a.sigmoid().mul(b.sigmoid());
            case 7 -> a.maximum(b);
            case 8 -> Tensors.where(a.gt(b), a, b.neg());
            case 9 -> a.square().sqrt();
            case 10 -> a.sub(b.sum(true, 1).mul(1e-3));
            default -> a.cast(DType.FLOAT64).mul(b.cast(DType.FLOAT64)).cast(a.dtype());
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 10_000, 300_000})
    void whatIsSaidTwiceIsOneValueAndBothResultsAreThere(int n) {
        Tensor x = Tensors.linspace(-1, 1, n);
        Tensor first = x.mul(x).exp();
        Tensor second = x.mul(x).exp();
        Tensor same = second.mul(1);
        Tensor total = first.add(second).sum();
        Tensors.evaluate(first, second, same, total);
        first.set(7, 0);
        assertEquals(Math.E, second.get(0).item());
        assertEquals(Math.E, same.get(0).item());
        assertEquals(2 * second.sum().item(), total.item(), 1e-9 * n);
    }
}
