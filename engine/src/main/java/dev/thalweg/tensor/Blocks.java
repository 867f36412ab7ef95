package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.List;

/// The blocks of a sweep that one thread computes at a time, in buffers of its own.
final class Blocks {
    /// Elements of a block: buffers of a dozen values stay in the second-level cache.
    static final int SIZE = 1024;

    private record Copy(Source.Scattered from, Object buffer) {}

    private final List<Copy> copies = new ArrayList<>();
    private final BlockStep[] steps;

    Blocks(Registers registers) {
        Object[] buffers = registers.allocate(SIZE);
        registers.copies().forEach((leaf, buffer) -> {
            Object target = buffers[buffer.register()];
            switch (leaf) {
                case Source.Repeated(DType type, double value) -> type.loops().fill(target, 0, SIZE, value);
                case Source.Scattered scattered -> copies.add(new Copy(scattered, target));
                case Source.Adjacent _ -> throw new IllegalStateException(leaf.toString());
            }
        });
        steps = registers.steps().stream().map(step -> new BlockStep(step, buffers)).toArray(BlockStep[]::new);
    }

    void run(int from, int to) {
        for (int at = from; at < to; at += SIZE) {
            int n = Math.min(SIZE, to - at);
            for (Copy copy : copies) {
                copy.from.read(at, copy.buffer, n);
            }
            for (BlockStep step : steps) {
                step.run(at, n);
            }
        }
    }
}
