package dev.thalweg.trace;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Shape;
import dev.thalweg.tensor.Tensor;

/// What stands for a value while a derivative is taken: it has the value's shape and type, and its elements are not read.
abstract class TracedTensor extends Tensor {
    final Tensor primal;

    TracedTensor(Tensor primal) {
        this.primal = primal;
    }

    @Override
    public final Shape shape() {
        return primal.shape();
    }

    @Override
    public final DType dtype() {
        return primal.dtype();
    }

    @Override
    protected final Tensor primal() {
        return Traces.stop(primal);
    }

    @Override
    protected final Tensor readable() {
        throw TracedValueException.at("asks for the elements of a tensor, or writes them, while a derivative is taken",
                "Elements that are read or written by plain Java would lose the derivative. To look at them, take stopGradient(t).item() or print t; "
                        + "to change some, use Tensors.where, concat or scatterAdd.");
    }

    /// The values, for whoever prints from within a function.
    @Override
    public final String toString() {
        return primal.toString();
    }
}
