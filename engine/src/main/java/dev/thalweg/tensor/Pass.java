package dev.thalweg.tensor;

import dev.thalweg.loops.Parallel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Evaluates expressions, each space of elements in one pass over memory.
///
/// Values that are as large as each other and do not wait for a sum over the others are one [Sweep]. A value is kept if it was asked for, if a later sweep
/// takes it, or if it has been computed before; else it lives in a buffer only.
final class Pass {
    private final Map<Node, Integer> stages = new IdentityHashMap<>();
    private final List<Map<Shape, Sweep>> sweeps = new ArrayList<>();

    private Pass() {}

    static void evaluate(Node... roots) {
        Pass pass = new Pass();
        for (Node root : roots) {
            pass.place(root);
        }
        for (Node root : roots) {
            pass.keep(root);
        }
        pass.run();
    }

    /// The stage of a node: 0 if it is there, else one more than that of each operand from another space.
    private int place(Node node) {
        if (node.isEvaluated()) {
            return 0;
        }
        Integer known = stages.get(node);
        if (known != null) {
            return known;
        }
        Shape space = space(node);
        int stage = 1;
        for (Node operand : node.operands()) {
            int its = place(operand);
            boolean outside = !operand.isEvaluated() && (operand.operation() instanceof Reduction || !operand.shape.equals(space));
            stage = Math.max(stage, outside ? its + 1 : its);
        }
        stages.put(node, stage);
        for (Node operand : node.operands()) {
            if (!operand.isEvaluated() && (stages.get(operand) < stage || operand.operation() instanceof Reduction)) {
                keep(operand);
            }
        }
        while (sweeps.size() < stage) {
            sweeps.add(new LinkedHashMap<>());
        }
        sweeps.get(stage - 1).computeIfAbsent(space, Sweep::new).add(node);
        return stage;
    }

    private void keep(Node node) {
        Integer stage = stages.get(node);
        if (stage != null) {
            sweeps.get(stage - 1).get(space(node)).keep(node);
        }
    }

    private static Shape space(Node node) {
        return node.operation() instanceof Reduction ? node.operands()[0].shape : node.shape;
    }

    private void run() {
        for (Map<Shape, Sweep> stage : sweeps) {
            for (Sweep sweep : stage.values()) {
                sweep.run();
            }
        }
    }

    /// Does work in pieces of one size, on several threads if there is enough of it.
    static void pieces(int count, int size, IntConsumer work) {
        int pieces = (count + size - 1) / size;
        if (count < 8 * size) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
        } else {
            Parallel.run(pieces, work);
        }
    }
}
