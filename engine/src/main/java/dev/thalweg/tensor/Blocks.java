package dev.thalweg.tensor;

import dev.thalweg.tensor.Elementwise.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The blocks of a sweep that one thread computes at a time, in buffers of its own.
final class Blocks {
    /// Elements of a block: buffers of a dozen values stay in the second-level cache.
    static final int SIZE = 1024;

    /// One operation on a block.
    ///
    /// @param result null for a sum of all elements
    /// @param sums where that has the sum of each block
    record Step(Operation operation, DType operands, Source[] sources, Source result, double[] sums) {}

    private final List<Step> steps;
    private final Object[] buffers;
    private final Set<Source> scattered = new HashSet<>();

    Blocks(List<Step> steps, Registers registers) {
        this.steps = steps;
        buffers = registers.allocate(SIZE);
        for (Step step : steps) {
            for (Source source : step.sources) {
                switch (source) {
                    case Source.Repeated(int register, DType type, double value) -> type.loops().fill(buffers[register], 0, SIZE, value);
                    case Source.Scattered _ -> scattered.add(source);
                    case Source.Adjacent _, Source.Buffer _ -> {}
                }
            }
        }
    }

    void run(int from, int to) {
        for (int at = from; at < to; at += SIZE) {
            int n = Math.min(SIZE, to - at);
            for (Source source : scattered) {
                if (source instanceof Source.Scattered(int register, Node leaf, Odometer places)) {
                    places.read(leaf.dtype.loops(), leaf.array(), at, buffers[register], 0, n);
                }
            }
            for (Step step : steps) {
                run(step, at, n);
            }
        }
    }

    private void run(Step step, int at, int n) {
        Block[] xs = new Block[step.sources.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = step.sources[i].block(buffers, at);
        }
        if (step.operation instanceof Elementwise elementwise) {
            elementwise.block(step.operands, xs, step.result.block(buffers, at), n);
        } else {
            step.sums[at / SIZE] = step.operands.loops().sum(xs[0].array(), xs[0].offset(), n);
        }
    }
}
