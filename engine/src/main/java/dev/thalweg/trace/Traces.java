package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;

/// Derivatives of functions from tensors to tensors.
public final class Traces {
    /// From tensors to tensors; runs once for each derivative.
    @FunctionalInterface
    public interface Function {
        Tensor[] apply(Tensor[] xs);
    }

    private Traces() {}

    /// Runs a function, and keeps what its way back needs.
    public static Pulled reverse(Function f, Tensor... xs) {
        ReverseTrace trace = new ReverseTrace();
        ReverseTensor[] variables = Arrays.stream(xs).map(trace::variable).toArray(ReverseTensor[]::new);
        try {
            return new Pulled(trace, variables, f.apply(variables.clone()));
        } finally {
            trace.end();
        }
    }

    /// Runs a function and its tangent.
    ///
    /// @param xDots of the shapes of the operands; null for a zero
    public static Pushed forward(Function f, Tensor[] xs, Tensor[] xDots) {
        long level = ReverseTrace.nextLevel();
        Tensor[] duals = new Tensor[xs.length];
        for (int i = 0; i < xs.length; i++) {
            duals[i] = xDots[i] == null ? xs[i] : new ForwardTensor(level, xs[i], xDots[i]);
        }
        Tensor[] results = f.apply(duals);
        Tensor[] values = new Tensor[results.length];
        Tensor[] tangents = new Tensor[results.length];
        for (int i = 0; i < results.length; i++) {
            values[i] = ForwardTensor.primal(level, results[i]);
            Tensor tangent = ForwardTensor.tangent(level, results[i]);
            tangents[i] = tangent == null ? Tensors.zerosLike(values[i]) : tangent;
        }
        return new Pushed(values, tangents);
    }

    /// The values, as constants of every derivative that is being taken.
    public static Tensor stop(Tensor x) {
        return switch (x) {
            case ReverseTensor traced -> stop(traced.primal).snapshot();
            case ForwardTensor dual -> stop(dual.primal);
            default -> x;
        };
    }

    /// @param tangents of the shapes of the values
    public record Pushed(Tensor[] values, Tensor[] tangents) {}
}
