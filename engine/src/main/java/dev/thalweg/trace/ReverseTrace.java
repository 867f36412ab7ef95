package dev.thalweg.trace;

import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What happened in one run of a function, in order, and the way back through it.
///
/// A trace that starts later has a higher level, so it stands within those that have not ended.
final class ReverseTrace {
    private static final AtomicLong LEVELS = new AtomicLong();

    final long level = nextLevel();
    private final Thread owner = Thread.currentThread();
    private ReverseTensor[] nodes = new ReverseTensor[32];
    private int size;
    private boolean ended;
    /// The line of the user's code that each node comes from; null unless asked for.
    private final List<String> lines;

    ReverseTrace() {
        this(false);
    }

    /// @param withLines whether to note them, which is slow
    ReverseTrace(boolean withLines) {
        lines = withLines ? new ArrayList<>() : null;
    }

    static long nextLevel() {
        return LEVELS.incrementAndGet();
    }

    ReverseTensor variable(Tensor primal) {
        return add(new ReverseTensor(this, size, primal.snapshot()));
    }

    /// Notes nothing more: a tensor of this trace that is used afterwards has leaked.
    void end() {
        ended = true;
    }

    int size() {
        return size;
    }

    ReverseTensor node(int index) {
        return nodes[index];
    }

    String line(int index) {
        return lines.get(index);
    }

    /// Runs an operation on the values, and notes it if a derivative flows through.
    Tensor run(Operation operation, Rule rule, Tensor[] xs) {
        Tensor[] primals = new Tensor[xs.length];
        int[] parents = new int[xs.length];
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] instanceof ReverseTensor x && x.trace == this) {
                primals[i] = x.primal;
                parents[i] = x.index;
            } else {
                primals[i] = xs[i];
                parents[i] = ReverseTensor.CONSTANT;
            }
        }
        Tensor y = operation.on(primals);
        if (rule == Rule.FLAT) {
            return y;
        }
        for (int i = 0; i < xs.length; i++) {
            primals[i] = parents[i] == ReverseTensor.CONSTANT ? primals[i].snapshot() : primals[i]; // it may be written before the way back
        }
        return note(operation.name(), rule, primals, parents, y);
    }

    ReverseTensor note(String name, Rule rule, Tensor[] primals, int[] parents, Tensor y) {
        if (ended || Thread.currentThread() != owner) {
            throw misuse();
        }
        return add(new ReverseTensor(this, size, y, name, rule, primals, parents));
    }

    private TracedValueException misuse() {
        return ended
                ? TracedValueException.at("uses a tensor of a function whose derivative was taken before",
                        "It stands for values only while that function runs. Return it from the function, or keep stopGradient(t).")
                : TracedValueException.at("uses a tensor in another thread than the one that takes its derivative",
                        "Work on tensors in one thread, which uses all processors, or take the derivative within each thread.");
    }

    private ReverseTensor add(ReverseTensor node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        nodes[size++] = node;
        if (lines != null) {
            lines.add(UserCode.line().strip());
        }
        return node;
    }

    /// A result as the world outside of this trace sees it.
    Tensor primal(Tensor result) {
        return result instanceof ReverseTensor node && node.trace == this ? node.primal.snapshot() : result;
    }

    /// The cotangents of variables, from those of results; null for a zero.
    Tensor[] pull(Tensor[] results, Tensor[] seeds, ReverseTensor... variables) {
        Tensor[] bars = cotangents(results, seeds, false);
        Tensor[] found = new Tensor[variables.length];
        Arrays.setAll(found, i -> bars[variables[i].index]);
        return found;
    }

    /// The cotangents of all nodes by their places; null for a zero.
    ///
    /// @param keep also those of results of operations, once they have been used
    Tensor[] cotangents(Tensor[] results, Tensor[] seeds, boolean keep) {
        Cotangents cotangents = new Cotangents(size);
        Tensor[] bars = cotangents.sums;
        for (int i = 0; i < results.length; i++) {
            if (results[i] instanceof ReverseTensor node && node.trace == this) {
                cotangents.add(node.index, seeds[i]);
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            ReverseTensor node = nodes[i];
            Tensor yBar = bars[i];
            if (yBar != null && node.rule != null) {
                bars[i] = keep ? yBar : null;
                pull(node, yBar, cotangents);
            }
        }
        return bars;
    }

    private void pull(ReverseTensor node, Tensor yBar, Cotangents cotangents) {
        if (node.rule instanceof LinearRule(View.Slice slice, _)) {
            cotangents.addSlice(node.parents[0], node.operands[0], slice, yBar);
            return;
        }
        Tensor[] joint = node.rule instanceof JointRule rule ? rule.pull(yBar, node.operands, node.primal) : null;
        for (int i = 0; i < node.parents.length; i++) {
            int parent = node.parents[i];
            Tensor xBar = parent == ReverseTensor.CONSTANT ? null : joint != null ? joint[i] : node.rule.pull(i, yBar, node.operands, node.primal);
            if (xBar != null) {
                cotangents.add(parent, xBar.sumTo(nodes[parent].shape()));
            }
        }
    }
}
