package dev.thalweg.trace;

import dev.thalweg.tensor.ShapeException;
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
        ReverseTensor[] variables = new ReverseTensor[xs.length];
        Arrays.setAll(variables, i -> trace.variable(xs[i]));
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
            case BatchedTensor batched -> batched.primal();
            default -> x;
        };
    }

    /// Runs a function on each part along the first axis of its operands, at once.
    ///
    /// @throws ShapeException if the first axes differ
    public static Tensor[] batch(Function f, Tensor... xs) {
        int batch = xs[0].size(0);
        long level = ReverseTrace.nextLevel();
        Tensor[] parts = new Tensor[xs.length];
        for (int i = 0; i < xs.length; i++) {
            if (xs[i].size(0) != batch) {
                throw new ShapeException("vmap runs along the first axes of shapes %s and %s, whose sizes differ.".formatted(xs[0].shape(), xs[i].shape()));
            }
            parts[i] = new BatchedTensor(level, xs[i]);
        }
        return Arrays.stream(f.apply(parts)).map(y -> BatchedTensor.all(level, y, batch)).toArray(Tensor[]::new);
    }

    /// The result of a function, of which the way back keeps only the operands: it runs again there.
    public static Tensor checkpoint(Function f, Tensor... xs) {
        return CustomRules.call("checkpoint", f, new Recomputed(f), xs);
    }

    /// The result of a function whose derivative is a rule of its own.
    public static Tensor custom(String name, Function f, Rule rule, Tensor... xs) {
        return CustomRules.call(name, f, rule, xs);
    }

    /// @param tangents of the shapes of the values
    public record Pushed(Tensor[] values, Tensor[] tangents) {}
}
