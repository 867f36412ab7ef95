package dev.thalweg.tensor;

/// A step of a sweep in the buffers of one thread.
final class BlockStep {
    private final Registers.Step step;
    /// Of each operand, and of the result, behind them.
    private final Object[] arrays;
    private final int[] offsets;
    /// Of a sum, else null.
    private final Object scratch;
    /// Where the first block starts, or -1 in a buffer, where each starts at 0.
    private final int[] first;

    BlockStep(Registers.Step step, Object[] buffers) {
        this.step = step;
        scratch = step.sums() == null ? null : step.type().loops().allocate(Blocks.SIZE / 2);
        int operands = step.sources().length;
        arrays = new Object[operands + 1];
        offsets = new int[operands + 1];
        first = new int[operands + 1];
        for (int i = 0; i <= operands; i++) {
            place(i, i < operands ? step.sources()[i] : step.result(), buffers);
        }
    }

    private void place(int i, Source source, Object[] buffers) {
        if (source instanceof Source.Adjacent(var _, Object array, int offset)) {
            arrays[i] = array;
            first[i] = offset;
        } else if (source instanceof Source.Buffer(int register)) {
            arrays[i] = buffers[register];
            first[i] = -1;
        }
    }

    /// Computes `n` elements from one on.
    void run(int at, int n) {
        for (int i = 0; i < first.length; i++) {
            offsets[i] = first[i] < 0 ? 0 : first[i] + at;
        }
        if (step.operation() instanceof Elementwise elementwise) {
            elementwise.block(step.type(), arrays, offsets, n);
        } else {
            step.sums()[at / Blocks.SIZE] = step.type().loops().sum(arrays[0], offsets[0], n, scratch);
        }
    }
}
