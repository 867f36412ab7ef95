package dev.thalweg.trace;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Shape;
import dev.thalweg.tensor.Tensor;
import java.util.Arrays;

/// One of many values that a function runs on at once: the others lie beside it along a first axis that the function does not see.
final class BatchedTensor extends Tensor {
    private final long level;
    /// With the axis of the batch in front.
    final Tensor all;
    private final Shape shape;

    BatchedTensor(long level, Tensor all) {
        this.level = level;
        this.all = all;
        int[] sizes = all.shape().sizes();
        shape = Shape.of(Arrays.copyOfRange(sizes, 1, sizes.length));
    }

    /// All values of a result at a level; one that is the same for all is repeated.
    static Tensor all(long level, Tensor result, int batch) {
        return result instanceof BatchedTensor y && y.level == level ? y.all : Batching.repeated(result, batch);
    }

    @Override
    protected long level() {
        return level;
    }

    @Override
    protected Tensor run(Operation operation, Tensor[] xs) {
        Tensor[] values = new Tensor[xs.length];
        boolean[] batched = new boolean[xs.length];
        for (int i = 0; i < xs.length; i++) {
            batched[i] = xs[i] instanceof BatchedTensor x && x.level == level;
            values[i] = batched[i] ? ((BatchedTensor) xs[i]).all : xs[i];
        }
        return new BatchedTensor(level, new Batching(values, batched, all.size(0)).run(operation));
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public DType dtype() {
        return all.dtype();
    }

    @Override
    protected Tensor primal() {
        return new BatchedTensor(level, Traces.stop(all));
    }

    @Override
    protected Tensor whole() {
        return Traces.stop(all) instanceof BatchedTensor batched ? batched.whole() : Traces.stop(all);
    }

    @Override
    protected Tensor readable() {
        throw TracedValueException.at("asks for the elements of a tensor, or writes them, while vmap runs a function on many at once",
                "It stands for many values. Decide element by element, with Tensors.where; or call the function on each part, in a loop.");
    }

    @Override
    public String toString() {
        return "one of %d along the first axis of\n%s".formatted(all.size(0), all);
    }
}
