package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;

/// Finds where a function, or its derivative, makes the first number that is not finite: by a run of its own, which notes lines.
public final class NonFiniteSearch {
    private final ReverseTrace trace = new ReverseTrace(true);

    private NonFiniteSearch() {}

    /// @param operation    as messages call it; empty of an argument
    /// @param isDerivative whether the value is finite
    /// @param index        the argument, or the operand whose derivative it is
    /// @param line         as a stack trace names it, or empty
    public record Found(String operation, boolean isDerivative, int index, double number, String line) {}

    /// @return null if all is finite
    public static Found in(Traces.Function f, Tensor... xs) {
        return new NonFiniteSearch().search(f, xs);
    }

    private Found search(Traces.Function f, Tensor... xs) {
        Tensor[] results;
        try {
            results = f.apply(Arrays.stream(xs).map(trace::variable).toArray(Tensor[]::new));
        } finally {
            trace.end();
        }
        for (int i = 0; i < trace.size(); i++) {
            double number = nonFinite(trace.node(i).primal);
            if (!Double.isFinite(number)) {
                return new Found(trace.node(i).name, false, i, number, trace.line(i));
            }
        }
        Tensor[] seeds = Arrays.stream(results).map(y -> Tensors.onesLike(trace.primal(y))).toArray(Tensor[]::new);
        return inDerivatives(trace.cotangents(results, seeds, true));
    }

    private Found inDerivatives(Tensor... bars) {
        for (int i = bars.length - 1; i >= 0; i--) {
            ReverseTensor node = trace.node(i);
            for (int k = 0; bars[i] != null && k < node.parents.length; k++) {
                Tensor xBar = node.parents[k] == ReverseTensor.CONSTANT ? null : node.rule.pull(k, bars[i], node.operands, node.primal);
                double number = xBar == null ? 0 : nonFinite(xBar);
                if (!Double.isFinite(number)) {
                    return new Found(node.name, true, k, number, trace.line(i));
                }
            }
        }
        return null;
    }

    /// An element that is NaN or infinite, or 0.
    private static double nonFinite(Tensor x) {
        return Arrays.stream(Traces.stop(x).toArray()).filter(element -> !Double.isFinite(element)).findFirst().orElse(0);
    }
}
