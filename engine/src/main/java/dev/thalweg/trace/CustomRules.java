package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;

/// Calls of functions that have a rule of their own, which stands in place of what happens inside.
final class CustomRules {
    private CustomRules() {}

    /// @param rule the derivative of the function, by its arguments
    static Tensor call(String name, Traces.Function f, Rule rule, Tensor... xs) {
        Tensor highest = highest(xs);
        return switch (highest) {
            case ReverseTensor x -> reverse(name, f, rule, x.trace, xs);
            case ForwardTensor x -> forward(name, f, rule, x.level(), xs);
            case BatchedTensor x -> batched(name, f, rule, x, xs);
            default -> only(f.apply(xs));
        };
    }

    private static Tensor highest(Tensor... xs) {
        Tensor highest = xs[0];
        for (Tensor x : xs) {
            highest = level(x) > level(highest) ? x : highest;
        }
        return highest;
    }

    private static long level(Tensor x) {
        return switch (x) {
            case ReverseTensor traced -> traced.level();
            case ForwardTensor traced -> traced.level();
            case BatchedTensor traced -> traced.level();
            default -> 0;
        };
    }

    private static Tensor reverse(String name, Traces.Function f, Rule rule, ReverseTrace trace, Tensor... xs) {
        int[] parents = new int[xs.length];
        Tensor[] primals = new Tensor[xs.length];
        for (int i = 0; i < xs.length; i++) {
            boolean traced = xs[i] instanceof ReverseTensor x && x.trace == trace;
            parents[i] = traced ? ((ReverseTensor) xs[i]).index : ReverseTensor.CONSTANT;
            primals[i] = traced ? ((ReverseTensor) xs[i]).primal : xs[i].snapshot();
        }
        Tensor y = call(name, f, rule, primals);
        if (y instanceof ReverseTensor node && node.trace == trace) {
            return captures(name, f, rule, xs);
        }
        return trace.note(name, rule, primals, parents, y);
    }

    private static Tensor forward(String name, Traces.Function f, Rule rule, long level, Tensor... xs) {
        Tensor[] primals = Arrays.stream(xs).map(x -> ForwardTensor.primal(level, x)).toArray(Tensor[]::new);
        Tensor[] tangents = Arrays.stream(xs).map(x -> ForwardTensor.tangent(level, x)).toArray(Tensor[]::new);
        Tensor y = call(name, f, rule, primals);
        if (y instanceof ForwardTensor dual && dual.level() == level) {
            return captures(name, f, rule, xs);
        }
        Tensor yDot = rule.push(tangents, primals, y);
        return yDot == null ? y : new ForwardTensor(level, y, yDot);
    }

    private static Tensor batched(String name, Traces.Function f, Rule rule, BatchedTensor highest, Tensor... xs) {
        int batch = highest.all.size(0);
        Tensor[] results = new Tensor[batch];
        for (int i = 0; i < batch; i++) {
            int at = i;
            Tensor[] operands = Arrays.stream(xs).map(x -> x instanceof BatchedTensor y && y.level() == highest.level() ? y.all.get(at) : x).toArray(Tensor[]::new);
            results[i] = call(name, f, rule, operands);
        }
        return new BatchedTensor(highest.level(), Tensors.stack(0, results));
    }

    /// A function that uses a traced tensor which is not among its arguments: it is traced itself, where it needs no rule.
    private static Tensor captures(String name, Traces.Function f, Rule rule, Tensor... xs) {
        if (rule instanceof Recomputed) {
            return only(f.apply(xs));
        }
        throw TracedValueException.at("calls %s with a function that captures a tensor of the derivative that is being taken".formatted(name),
                "Its rule does not know that tensor: pass it as an argument.");
    }

    private static Tensor only(Tensor... results) {
        return results[0];
    }
}
