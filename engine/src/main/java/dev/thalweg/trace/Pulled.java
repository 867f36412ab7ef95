package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;

/// A function that has run: its results, and the way back to its variables.
public final class Pulled {
    private final ReverseTrace trace;
    private final ReverseTensor[] variables;
    private final Tensor[] results;

    Pulled(ReverseTrace trace, ReverseTensor[] variables, Tensor[] results) {
        this.trace = trace;
        this.variables = variables;
        this.results = results;
    }

    public Tensor[] values() {
        Tensor[] values = new Tensor[results.length];
        Arrays.setAll(values, i -> trace.primal(results[i]));
        return values;
    }

    /// The cotangents of the variables, of their shapes, zeros included.
    ///
    /// @param seeds cotangents of the results, of their shapes
    public Tensor[] pull(Tensor... seeds) {
        Tensor[] found = trace.pull(results, seeds, variables);
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] == null ? Tensors.zerosLike(variables[i].primal) : found[i];
        }
        return found;
    }
}
