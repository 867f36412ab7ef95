package dev.thalweg.trace;

import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Tensor;

/// A value of a function whose derivative is taken forwards, and its tangent.
final class ForwardTensor extends TracedTensor {
    private final long level;
    private final Tensor tangent;

    ForwardTensor(long level, Tensor primal, Tensor tangent) {
        super(primal);
        this.level = level;
        this.tangent = tangent;
    }

    /// The value of a result at a level.
    static Tensor primal(long level, Tensor result) {
        return result instanceof ForwardTensor y && y.level == level ? y.primal : result;
    }

    /// The tangent of a result at a level, null for a zero.
    static Tensor tangent(long level, Tensor result) {
        return result instanceof ForwardTensor y && y.level == level ? y.tangent : null;
    }

    @Override
    protected long level() {
        return level;
    }

    @Override
    protected Tensor run(Operation operation, Tensor[] xs) {
        Tensor[] primals = new Tensor[xs.length];
        Tensor[] tangents = new Tensor[xs.length];
        for (int i = 0; i < xs.length; i++) {
            primals[i] = primal(level, xs[i]);
            tangents[i] = tangent(level, xs[i]);
        }
        Tensor y = operation.on(primals);
        Rule rule = Rules.of(operation);
        Tensor yDot = rule == Rule.FLAT ? null : rule.push(tangents, primals, y);
        return yDot == null ? y : new ForwardTensor(level, y, yDot);
    }
}
