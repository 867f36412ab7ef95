package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// One pass over a space of elements, block by block: every value of a block is computed while its operands are in the cache.
final class Sweep {
    /// How many elements a thread takes at once.
    private static final int PIECE = 8 * Blocks.SIZE;

    private final Shape space;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> uses = new IdentityHashMap<>();
    private final Map<Node, Object> kept = new IdentityHashMap<>();

    Sweep(Shape space) {
        this.space = space;
    }

    /// Adds a value whose operands in this space have been added.
    void add(Node node) {
        for (Node operand : node.operands()) {
            uses.merge(operand, 1, Integer::sum);
        }
        nodes.add(node);
    }

    /// Asks for all elements of a value of this sweep; a sum is one number, and kept anyway.
    void keep(Node node) {
        if (isTotal(node)) {
            return;
        }
        kept.computeIfAbsent(node, n -> n.dtype.loops().allocate(n.shape.count()));
    }

    void run() {
        for (Node node : nodes) {
            if (node.seen() || node.uses() > uses.getOrDefault(node, 0) && isExpensive(node)) {
                keep(node);
            }
        }
        Map<Node, double[]> totals = new IdentityHashMap<>();
        nodes.stream().filter(Sweep::isTotal).forEach(node -> totals.put(node, new double[(space.count() + Blocks.SIZE - 1) / Blocks.SIZE]));
        Registers registers = new Registers();
        List<Blocks.Step> steps = steps(registers, totals);
        Pass.pieces(space.count(), PIECE,
                piece -> new Blocks(steps, registers).run(piece * PIECE, Math.min(space.count(), (piece + 1) * PIECE)));
        nodes.forEach(node -> node.passed(isTotal(node) ? total(node.dtype, totals.get(node)) : kept.get(node)));
    }

    private List<Blocks.Step> steps(Registers registers, Map<Node, double[]> totals) {
        Map<Node, Source> sources = new IdentityHashMap<>();
        Map<Node, Integer> left = new IdentityHashMap<>(uses);
        List<Blocks.Step> steps = new ArrayList<>();
        for (Node node : nodes) {
            Source[] operands = new Source[node.operands().length];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = sources.computeIfAbsent(node.operands()[i], leaf -> Source.leaf(leaf, space, registers));
            }
            for (Node operand : node.operands()) {
                if (left.merge(operand, -1, Integer::sum) == 0 && sources.get(operand) instanceof Source.Buffer(int register)) {
                    registers.free(register);
                }
            }
            Source result = isTotal(node) ? null : kept.containsKey(node) ? new Source.Adjacent(kept.get(node), 0)
                    : new Source.Buffer(registers.take(node.dtype));
            sources.put(node, result);
            steps.add(new Blocks.Step(node.operation(), node.operands()[0].dtype, operands, result, totals.get(node)));
        }
        return steps;
    }

    private static Object total(DType type, double[] sums) {
        Object one = type.loops().allocate(1);
        type.loops().set(one, 0, DType.FLOAT64.loops().sum(sums, 0, sums.length));
        return one;
    }

    private static boolean isTotal(Node node) {
        return node.operation() instanceof Reduction;
    }

    private static boolean isExpensive(Node node) {
        return node.operation() instanceof Elementwise.Map(var f) && switch (f) {
            case NEG, ABS, SIGN, SQUARE, RELU, RECIPROCAL, SQRT, FLOOR, CEIL, RINT, TRUNC, IS_FINITE, IS_NAN -> false;
            default -> true;
        };
    }
}
