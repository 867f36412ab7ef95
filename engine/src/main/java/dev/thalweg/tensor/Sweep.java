package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// One pass over a space of elements, block by block: every value of a block is computed while its operands are in the cache.
final class Sweep {
    /// How many elements a thread takes at once.
    private static final int PIECE = 8 * Blocks.SIZE;

    private final Shape space;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    Sweep(Shape space) {
        this.space = space;
    }

    /// Adds a value whose operands in this space have been added.
    void add(Node node) {
        nodes.add(node);
    }

    /// Asks for all elements of a value of this sweep; a sum is one number, and kept anyway.
    void keep(Node node) {
        kept.add(node);
    }

    void run() {
        Numbering numbering = new Numbering(space);
        Map<Node, Value> values = new IdentityHashMap<>();
        for (Node node : nodes) {
            boolean total = isTotal(node);
            boolean all = !total && (kept.contains(node) || node.seen());
            Value value = numbering.number(node, all);
            values.put(node, value);
            if (total) {
                value.sums = new double[(space.count() + Blocks.SIZE - 1) / Blocks.SIZE];
            } else if (all && value.kept == null) {
                value.kept = node.dtype.loops().allocate(space.count());
                kept.add(node);
            }
        }
        compute(new Registers(numbering.needed()));
        for (Node node : nodes) {
            Value value = values.get(node);
            node.passed(isTotal(node) ? total(node.dtype, value.sums) : kept.contains(node) ? value.kept : null);
        }
    }

    private void compute(Registers registers) {
        Queue<Blocks> idle = new ConcurrentLinkedQueue<>();
        Pass.pieces(space.count(), PIECE, piece -> {
            Blocks mine = idle.poll();
            Blocks blocks = mine == null ? new Blocks(registers) : mine;
            blocks.run(piece * PIECE, Math.min(space.count(), (piece + 1) * PIECE));
            idle.add(blocks);
        });
    }

    private static Object total(DType type, double[] sums) {
        Object one = type.loops().allocate(1);
        type.loops().set(one, 0, DType.FLOAT64.loops().sum(sums, 0, sums.length));
        return one;
    }

    private static boolean isTotal(Node node) {
        return node.operation() instanceof Reduction;
    }
}
