package dev.thalweg.trace;

import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Tensor;

/// A value of a function whose derivative is taken backwards: what it is, and how it came about.
final class ReverseTensor extends TracedTensor {
    static final int CONSTANT = -1;

    final ReverseTrace trace;
    /// The place on the trace.
    final int index;
    /// What made it: the operation as messages call it; empty of a variable.
    final String name;
    /// Null of a variable.
    final Rule rule;
    /// The operands' values.
    final Tensor[] operands;
    /// The operands' places, or [#CONSTANT].
    final int[] parents;

    ReverseTensor(ReverseTrace trace, int index, Tensor primal) {
        this(trace, index, primal, "", null, new Tensor[0], new int[0]);
    }

    ReverseTensor(ReverseTrace trace, int index, Tensor primal, String name, Rule rule, Tensor[] operands, int[] parents) {
        super(primal);
        this.trace = trace;
        this.index = index;
        this.name = name;
        this.rule = rule;
        this.operands = operands;
        this.parents = parents;
    }

    @Override
    protected long level() {
        return trace.level;
    }

    @Override
    protected Tensor run(Operation op, Tensor[] xs) {
        return trace.run(op, Rules.of(op), xs);
    }
}
