package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which values with a variable are live at once: their variables must differ.
final class Liveness {
    private final Shape shape;
    private final Map<Block, Set<Value>> atStart = new HashMap<>();
    private final Map<Value, Set<Value>> conflicts = new HashMap<>();

    Liveness(List<Value> parameters, FlowGraph graph, Shape shape) {
        this.shape = shape;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.order().reversed()) {
                Set<Value> live = walk(block, false);
                changed |= !live.equals(atStart.put(block, live));
            }
        }
        graph.order().forEach(block -> walk(block, true));
        Set<Value> entry = new LinkedHashSet<>(atStart.get(graph.order().getFirst()));
        entry.addAll(parameters);
        parameters.forEach(p -> conflict(p, entry));
    }

    /// Goes backwards through a block.
    ///
    /// @return what is live where it starts
    private Set<Value> walk(Block block, boolean recording) {
        Set<Value> live = new LinkedHashSet<>();
        for (Edge edge : block.edges()) {
            live.addAll(atStart.getOrDefault(edge.target(), Set.of()));
            for (int i = 0; i < edge.arguments().size(); i++) {
                if (shape.isUsed(edge.target().parameters().get(i))) {
                    shape.read(edge.arguments().get(i)).forEach(live::add);
                }
            }
        }
        block.terminator().operands().forEach(v -> shape.read(v).forEach(live::add));
        for (Instruction i : block.instructions().reversed()) {
            if (i.result() != null && shape.inlined(i.result()) != null) {
                continue;
            }
            if (i.result() != null) {
                live.remove(i.result());
                if (recording && shape.isUsed(i.result())) {
                    conflict(i.result(), live);
                }
            }
            i.op().operands().forEach(v -> shape.read(v).forEach(live::add));
        }
        if (recording) {
            Set<Value> entering = new HashSet<>(live);
            block.parameters().stream().filter(shape::isUsed).forEach(entering::add);
            block.parameters().stream().filter(shape::isUsed).forEach(p -> conflict(p, entering));
        }
        block.parameters().forEach(live::remove);
        return live;
    }

    private void conflict(Value defined, Set<Value> live) {
        for (Value other : live) {
            if (other != defined) {
                conflicts.computeIfAbsent(defined, v -> new HashSet<>()).add(other);
                conflicts.computeIfAbsent(other, v -> new HashSet<>()).add(defined);
            }
        }
    }

    Set<Value> conflicts(Value value) {
        return conflicts.getOrDefault(value, Set.of());
    }
}
