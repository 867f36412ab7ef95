package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Uses the value itself where a local is read that was written before in the same block, or in those that all ways to it pass: what a
/// fused loop keeps for the reverse of the same round is in no local then. Works in place.
final class ForwardLocals {
    private final FlowGraph graph;
    private final Map<Block, Map<Local, Value>> atEnd = new HashMap<>();
    private final Map<Value, Value> same = new HashMap<>();

    private ForwardLocals(Function function) {
        this.graph = new FlowGraph(function);
    }

    /// Works on all functions of a program; locals that are not read any more are gone.
    ///
    /// @return nothing if there was nothing to do
    static Optional<Function> forward(Function entry) {
        boolean changed = false;
        for (Function function : entry.program()) {
            ForwardLocals pass = new ForwardLocals(function);
            pass.graph.order().forEach(pass::forward);
            changed |= !pass.same.isEmpty();
            Simplify.substitute(function, pass.same);
        }
        if (!changed) {
            return Optional.empty();
        }
        Prune.pruneLocals(entry);
        return Optional.of(entry);
    }

    private void forward(Block block) {
        List<Block> ways = graph.predecessors(block);
        Map<Local, Value> written = ways.size() == 1 ? new HashMap<>(atEnd.get(ways.getFirst())) : new HashMap<>();
        block.instructions().removeIf(i -> switch (i.op()) {
            case Op.WriteLocal(Local local, Value value) -> {
                written.put(local, value);
                yield false;
            }
            case Op.Pop(Local local) -> {
                written.remove(local);
                yield false;
            }
            case Op.ReadLocal(Local local) when written.containsKey(local) -> {
                same.put(i.result(), written.get(local));
                yield true;
            }
            default -> false;
        });
        atEnd.put(block, written);
    }
}
