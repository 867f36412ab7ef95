package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes values of locals: where ways meet, a local that is read later becomes a parameter of the block. Works in place.
///
/// @see <a href="https://doi.org/10.1145/115372.115320">Cytron and others, Efficiently Computing Static Single Assignment Form, 1991</a>
final class PromoteLocals {
    private final Function function;
    private final FlowGraph graph;
    private final Map<Value, Value> same = new HashMap<>();
    /// What each local is at the end of a block.
    private final Map<Block, Map<Local, Value>> atEnd = new HashMap<>();
    private final Map<Block, Map<Local, Value>> parameters = new LinkedHashMap<>();
    private final Map<Local, Value> zeros = new HashMap<>();

    private PromoteLocals(Function function) {
        this.function = function;
        this.graph = new FlowGraph(function);
    }

    static void promote(Function function, Collection<Local> locals) {
        function.blocks().retainAll(new HashSet<>(new FlowGraph(function).order()));
        PromoteLocals pass = new PromoteLocals(function);
        locals.forEach(pass::addParameters);
        Set<Local> promoted = new HashSet<>(locals);
        pass.graph.order().forEach(block -> pass.rename(block, promoted));
        pass.parameters.forEach(pass::pass);
        List<Instruction> first = function.entry().instructions();
        pass.zeros.forEach((local, zero) -> first.addFirst(new Instruction(zero, zero(local), Origin.NONE)));
        Simplify.substitute(function, pass.same);
    }

    private static Op zero(Local local) {
        return local.type().isReference() ? new Op.Constant(null) : Op.Constant.of(local.type(), 0);
    }

    private void addParameters(Local local) {
        for (Block block : liveAtStart(local)) {
            if (graph.predecessors(block).size() > 1) {
                Value parameter = new Value(local.type(), local.name());
                block.parameters().add(parameter);
                parameters.computeIfAbsent(block, b -> new LinkedHashMap<>()).put(local, parameter);
            }
        }
    }

    private Set<Block> liveAtStart(Local local) {
        Set<Block> live = new HashSet<>();
        Set<Block> writing = new HashSet<>();
        Deque<Block> work = new ArrayDeque<>();
        for (Block block : graph.order()) {
            for (Instruction i : block.instructions().reversed()) {
                if (i.op() instanceof Op.WriteLocal write && write.local() == local) {
                    writing.add(block);
                    live.remove(block);
                } else if (i.op() instanceof Op.ReadLocal read && read.local() == local) {
                    live.add(block);
                }
            }
        }
        work.addAll(live);
        while (!work.isEmpty()) {
            for (Block before : graph.predecessors(work.pop())) {
                if (!writing.contains(before) && live.add(before)) {
                    work.push(before);
                }
            }
        }
        return live;
    }

    private void rename(Block block, Set<Local> promoted) {
        List<Block> ways = graph.predecessors(block);
        Map<Local, Value> now = new HashMap<>(ways.size() == 1 ? atEnd.get(ways.getFirst()) : parameters.getOrDefault(block, Map.of()));
        block.instructions().removeIf(i -> switch (i.op()) {
            case Op.ReadLocal(Local local) when promoted.contains(local) -> {
                Value value = now.containsKey(local) ? now.get(local) : zeroOf(local);
                same.put(i.result(), value);
                yield true;
            }
            case Op.WriteLocal(Local local, Value value) when promoted.contains(local) -> {
                now.put(local, value);
                yield true;
            }
            default -> false;
        });
        atEnd.put(block, now);
    }

    private Value zeroOf(Local local) {
        return zeros.computeIfAbsent(local, l -> new Value(l.type()));
    }

    /// Gives the parameters of a block their arguments.
    private void pass(Block to, Map<Local, Value> added) {
        for (Block from : new HashSet<>(graph.predecessors(to))) {
            from.end(from.terminator().map(v -> v, edge -> {
                if (edge.target() != to) {
                    return edge;
                }
                List<Value> arguments = new ArrayList<>(edge.arguments());
                added.keySet().forEach(local -> arguments.add(atEnd.get(from).containsKey(local) ? atEnd.get(from).get(local) : zeroOf(local)));
                return new Edge(to, arguments);
            }));
        }
    }
}
