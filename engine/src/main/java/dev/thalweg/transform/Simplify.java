package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Removes what lifting leaves behind: unreachable blocks, parameters that are always one value, unused results, and
/// seams between blocks. Works in place.
public final class Simplify {
    private final Function function;

    private Simplify(Function function) {
        this.function = function;
    }

    /// Simplifies a program, all its functions.
    public static Function simplify(Function entry) {
        for (Function each : entry.program()) {
            do {
                joinSeams(each);
            } while (Fold.fold(each));
        }
        ValueNumbering.number(entry);
        do {
            entry.program().forEach(function -> new Simplify(function).removeUnused());
        } while (Prune.prune(entry));
        return entry;
    }

    /// Simplifies a function whose callers are not known: it may be given one array twice.
    public static Function simplifyAlone(Function function) {
        Simplify pass = new Simplify(function);
        pass.joinSeams();
        pass.removeUnused();
        return function;
    }

    /// Removes unreachable blocks, parameters that are always one value, and seams between blocks.
    static void joinSeams(Function function) {
        new Simplify(function).joinSeams();
    }

    private void joinSeams() {
        removeUnreachable();
        while (removeParameters() | joinBlocks()) {
            removeUnreachable();
        }
    }

    /// Removes parameters that are always one value.
    static void removeTrivialParameters(Function function) {
        Simplify pass = new Simplify(function);
        while (pass.removeParameters()) {
            // one removal can make another parameter trivial
        }
    }

    private void removeUnreachable() {
        FlowGraph graph = new FlowGraph(function);
        function.blocks().removeIf(block -> !graph.reaches(block));
    }

    /// A parameter that every edge gives the same value (or itself) is that value.
    private boolean removeParameters() {
        Map<Block, List<Edge>> incoming = new HashMap<>();
        function.blocks().forEach(block -> block.edges().forEach(
                edge -> incoming.computeIfAbsent(edge.target(), b -> new ArrayList<>()).add(edge)));
        Map<Value, Value> same = new HashMap<>();
        for (Block block : function.blocks()) {
            for (int i = 0; i < block.parameters().size(); i++) {
                Value parameter = block.parameters().get(i);
                Value only = only(parameter, i, incoming.get(block), same);
                if (only != null) {
                    only.nameOnce(parameter.name());
                    same.put(parameter, only);
                }
            }
        }
        if (!same.isEmpty()) {
            replaceParameters(same);
        }
        return !same.isEmpty();
    }

    private static Value only(Value parameter, int index, List<Edge> edges, Map<Value, Value> same) {
        Value only = null;
        for (Edge edge : edges) {
            Value given = resolve(edge.arguments().get(index), same);
            if (given != parameter && given != only) {
                if (only != null) {
                    return null;
                }
                only = given;
            }
        }
        return only;
    }

    private static Value resolve(Value value, Map<Value, Value> same) {
        Value found = value;
        while (same.containsKey(found)) {
            found = same.get(found);
        }
        return found;
    }

    private void replaceParameters(Map<Value, Value> same) {
        dropParameters(same.keySet());
        substitute(function, same);
    }

    /// Puts other values in place of values, in every use.
    static void substitute(Function function, Map<Value, Value> same) {
        substitute(function.blocks(), same);
    }

    static void substitute(List<Block> blocks, Map<Value, Value> same) {
        for (Block block : blocks) {
            block.instructions().replaceAll(i -> new Instruction(i.result(), i.op().map(v -> resolve(v, same)), i.origin()));
            block.end(block.terminator().map(v -> resolve(v, same), edge -> edge.map(v -> resolve(v, same))));
        }
    }

    private void dropParameters(Set<Value> dropped) {
        Map<Block, List<Value>> before = new HashMap<>();
        function.blocks().forEach(block -> before.put(block, List.copyOf(block.parameters())));
        for (Block block : function.blocks()) {
            block.parameters().removeAll(dropped);
            block.end(block.terminator().map(v -> v, edge -> {
                List<Value> parameters = before.get(edge.target());
                return new Edge(edge.target(), IntStream.range(0, parameters.size())
                        .filter(i -> !dropped.contains(parameters.get(i))).mapToObj(edge.arguments()::get).toList());
            }));
        }
    }

    /// A block that is entered only by a jump becomes the jump's block.
    private boolean joinBlocks() {
        FlowGraph graph = new FlowGraph(function);
        Set<Block> gone = new HashSet<>();
        for (Block block : graph.order()) {
            while (!gone.contains(block) && block.terminator() instanceof Terminator.Jump(Edge edge)
                    && edge.arguments().isEmpty() && graph.predecessors(edge.target()).size() == 1 && edge.target() != block) {
                block.instructions().addAll(edge.target().instructions());
                block.end(edge.target().terminator());
                gone.add(edge.target());
            }
        }
        return function.blocks().removeAll(gone);
    }

    private void removeUnused() {
        Needed needed = new Needed(function);
        Set<Value> unused = new HashSet<>();
        for (Block block : function.blocks()) {
            block.instructions().removeIf(i -> i.op().isPure() && !needed.has(i.result()));
            block.parameters().stream().filter(p -> !needed.has(p)).forEach(unused::add);
        }
        if (!unused.isEmpty()) {
            dropParameters(unused);
        }
    }
}
