package dev.thalweg.trace;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/// One row of the table that tests operations: the operation, what it is by definition, and where to sample it.
///
/// @param definition the result, computed number by number; null where another test has it
/// @param shapes of the operands, one array for each
/// @param low the least that a sampled number is
/// @param high the largest
/// @param order how many derivatives are compared with finite differences: 0 where it is flat, or not smooth anywhere
record OperationCase(String name, Function<Tensor[], Tensor> operation, Function<NdArray[], NdArray> definition, List<int[]> shapes, double low, double high,
        int order) {
    private static final List<int[][]> PAIRS = List.of(new int[][] {{2, 3}, {2, 3}}, new int[][] {{2, 3}, {3}}, new int[][] {{}, {2, 2}},
            new int[][] {{2, 1, 3}, {4, 1}}, new int[][] {{}, {}}, new int[][] {{0, 2}, {2}});
    private static final List<int[]> SINGLES = List.of(new int[] {2, 3}, new int[] {}, new int[] {5}, new int[] {0}, new int[] {2, 1, 2});

    /// Rows for a function of each element, over shapes.
    static List<OperationCase> unary(String name, Function<Tensor, Tensor> f, DoubleUnaryOperator definition, double low, double high) {
        return unary(name, f, definition, low, high, 2);
    }

    static List<OperationCase> unary(String name, Function<Tensor, Tensor> f, DoubleUnaryOperator definition, double low, double high, int order) {
        return SINGLES.stream().map(shape -> new OperationCase(name, x -> f.apply(x[0]),
                x -> NdArray.make(x[0].sizes(), at -> definition.applyAsDouble(x[0].at(at))), List.of(shape), low, high, order)).toList();
    }

    /// Rows for a function of two elements, over shapes that broadcast.
    static List<OperationCase> binary(String name, Function<Tensor[], Tensor> f, DoubleBinaryOperator definition, double low, double high, int order) {
        return PAIRS.stream().map(pair -> new OperationCase(name, f,
                x -> NdArray.make(NdArray.broadcast(x[0].sizes(), x[1].sizes()), at -> definition.applyAsDouble(x[0].stretched(at), x[1].stretched(at))),
                List.of(pair), low, high, order)).toList();
    }

    /// A row of one operand.
    static OperationCase of(String name, Function<Tensor, Tensor> f, Function<NdArray, NdArray> definition, int... shape) {
        return new OperationCase(name, x -> f.apply(x[0]), x -> definition.apply(x[0]), List.of(shape), -1.5, 1.5, 2);
    }

    /// A row of several operands.
    static OperationCase ofAll(String name, Function<Tensor[], Tensor> f, Function<NdArray[], NdArray> definition, int[]... shapes) {
        return new OperationCase(name, f, definition, List.of(shapes), -1.5, 1.5, 2);
    }

    OperationCase within(double least, double most) {
        return new OperationCase(name, operation, definition, shapes, least, most, order);
    }

    OperationCase order(int derivatives) {
        return new OperationCase(name, operation, definition, shapes, low, high, derivatives);
    }

    /// Operands, different for each seed.
    Tensor[] sample(long seed) {
        Random random = new Random(31 * seed + name.hashCode());
        List<Tensor> operands = new ArrayList<>();
        for (int[] shape : shapes) {
            operands.add(NdArray.make(shape, _ -> low + (high - low) * random.nextDouble()).tensor());
        }
        return operands.toArray(Tensor[]::new);
    }

    /// A direction for each operand.
    Tensor[] direction(long seed) {
        Random random = new Random(seed);
        return shapes.stream().map(shape -> NdArray.make(shape, _ -> random.nextDouble(-1, 1)).tensor()).toArray(Tensor[]::new);
    }

    /// All that a direction and a tensor of the same shape share: the sum of the products.
    static double dot(Tensor[] a, Tensor[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i].cast(DType.FLOAT64).mul(b[i]).sum().item();
        }
        return sum;
    }

    static Tensor weights(Tensor y, long seed) {
        Random random = new Random(seed);
        return NdArray.make(y.shape().sizes(), _ -> random.nextDouble(-1, 1)).tensor().cast(y.dtype());
    }

    @Override
    public String toString() {
        return name + shapes.stream().map(Arrays::toString).toList();
    }
}
