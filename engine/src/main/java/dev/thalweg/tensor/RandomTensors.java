package dev.thalweg.tensor;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random tensors from a seed: the same seed gives the same numbers on every machine.
///
/// [#split] gives a source whose numbers are independent of this one's, for a thread or a layer of its own. Numbers come from the JDK's
/// `L64X128MixRandom`. Not for several threads at once.
public final class RandomTensors {
    private static final RandomGeneratorFactory<SplittableGenerator> FACTORY = RandomGeneratorFactory.of("L64X128MixRandom");

    private final SplittableGenerator generator;

    public RandomTensors(long seed) {
        this(FACTORY.create(seed));
    }

    private RandomTensors(SplittableGenerator generator) {
        this.generator = generator;
    }

    public RandomTensors split() {
        return new RandomTensors(generator.split());
    }

    /// Evenly distributed from 0 to 1, 1 excluded.
    public Tensor uniform(int... sizes) {
        return uniform(DType.FLOAT64, 0, 1, sizes);
    }

    /// Evenly distributed from `low` to `high`, `high` excluded but for rounding.
    public Tensor uniform(DType dtype, double low, double high, int... sizes) {
        return fill(dtype, sizes, () -> low + (high - low) * generator.nextDouble());
    }

    /// Normally distributed with mean 0 and standard deviation 1.
    public Tensor normal(int... sizes) {
        return normal(DType.FLOAT64, 0, 1, sizes);
    }

    public Tensor normal(DType dtype, double mean, double deviation, int... sizes) {
        return fill(dtype, sizes, () -> mean + deviation * generator.nextGaussian());
    }

    /// 1 with probability `p`, else 0.
    public Tensor bernoulli(double p, int... sizes) {
        return bernoulli(DType.FLOAT64, p, sizes);
    }

    public Tensor bernoulli(DType dtype, double p, int... sizes) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("bernoulli has probability %s; it needs a number from 0 to 1.".formatted(p));
        }
        return fill(dtype, sizes, () -> generator.nextDouble() < p ? 1 : 0);
    }

    /// 0 to `n - 1` in random order.
    public int[] permutation(int n) {
        int[] order = Shape.range(n);
        for (int i = n - 1; i > 0; i--) {
            int other = generator.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /// `n` draws of an index, each with a probability in proportion to its weight.
    ///
    /// @throws IllegalArgumentException if a weight is negative, infinite or NaN, or all are 0
    public int[] categorical(Tensor weights, int n) {
        double[] cumulative = weights.toArray();
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            if (!(cumulative[i] >= 0 && cumulative[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Weight %d of a categorical distribution is %s; weights are 0 or more.".formatted(i, cumulative[i]));
            }
            sum += cumulative[i];
            cumulative[i] = sum;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("All %d weights of a categorical distribution are 0; one must be more.".formatted(cumulative.length));
        }
        int[] draws = new int[n];
        for (int i = 0; i < n; i++) {
            draws[i] = firstAbove(cumulative, generator.nextDouble() * sum);
        }
        return draws;
    }

    private static int firstAbove(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Tensor fill(DType dtype, int[] sizes, DoubleSupplier numbers) {
        DenseTensor x = DenseTensor.zeros(Shape.of(sizes), dtype);
        for (int i = 0; i < x.count(); i++) {
            dtype.loops().set(x.array(), i, numbers.getAsDouble());
        }
        return x;
    }
}
