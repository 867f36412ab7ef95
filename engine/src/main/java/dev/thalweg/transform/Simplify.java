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
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Removes what lifting leaves behind: unreachable blocks, parameters that are always one value, unused results, and
/// seams between blocks. Works in place.
public final class Simplify {
    private final Function function;

    private Simplify(Function function) {
        this.function = function;
    }

    /// Simplifies a program, all its functions.
    public static Function simplify(Function entry) {
        List<Function> program = entry.program();
        for (Function each : program) {
            do {
                joinSeams(each);
            } while (Fold.fold(each));
        }
        ValueNumbering.number(program, entry);
        return dropUnused(entry);
    }

    /// Removes from a program what nothing depends on.
    static Function dropUnused(Function entry) {
        do {
            for (Function each : entry.program()) {
                new Simplify(each).removeUnused();
            }
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
        for (Block block : function.blocks()) {
            for (Edge edge : block.edges()) {
                if (!edge.arguments().isEmpty()) {
                    incoming.computeIfAbsent(edge.target(), b -> new ArrayList<>()).add(edge);
                }
            }
        }
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
        for (Value next = same.get(found); next != null; next = same.get(found)) {
            found = next;
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
        if (same.isEmpty()) {
            return;
        }
        UnaryOperator<Value> resolved = value -> resolve(value, same);
        for (Block block : blocks) {
            for (ListIterator<Instruction> all = block.instructions().listIterator(); all.hasNext(); ) {
                Instruction i = all.next();
                if (usesAny(i.op().operands(), same)) {
                    all.set(new Instruction(i.result(), i.op().map(resolved), i.origin()));
                }
            }
            block.end(block.terminator().map(resolved, edge -> edge.map(resolved)));
        }
    }

    private static boolean usesAny(List<Value> operands, Map<Value, Value> replaced) {
        for (Value operand : operands) {
            if (replaced.containsKey(operand)) {
                return true;
            }
        }
        return false;
    }

    private void dropParameters(Set<Value> dropped) {
        Map<Block, List<Value>> before = new HashMap<>();
        for (Block block : function.blocks()) {
            List<Value> parameters = List.copyOf(block.parameters());
            if (block.parameters().removeIf(dropped::contains)) {
                before.put(block, parameters);
            }
        }
        for (Block block : function.blocks()) {
            boolean changes = block.edges().stream().anyMatch(edge -> before.containsKey(edge.target()));
            if (changes) {
                block.end(block.terminator().map(v -> v, edge -> withoutDropped(edge, before.get(edge.target()), dropped)));
            }
        }
    }

    private static Edge withoutDropped(Edge edge, List<Value> parameters, Set<Value> dropped) {
        if (parameters == null) {
            return edge;
        }
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!dropped.contains(parameters.get(i))) {
                arguments.add(edge.arguments().get(i));
            }
        }
        return new Edge(edge.target(), arguments);
    }

    /// A block that is entered only by a jump becomes the jump's block.
    private boolean joinBlocks() {
        Map<Block, Integer> ways = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Edge edge : block.edges()) {
                ways.merge(edge.target(), 1, Integer::sum);
            }
        }
        Set<Block> gone = new HashSet<>();
        for (Block block : function.blocks()) {
            while (!gone.contains(block) && block.terminator() instanceof Terminator.Jump(Edge edge)
                    && edge.arguments().isEmpty() && ways.get(edge.target()) == 1 && edge.target() != block) {
                block.instructions().addAll(edge.target().instructions());
                block.end(edge.target().terminator());
                gone.add(edge.target());
            }
        }
        return !gone.isEmpty() && function.blocks().removeAll(gone);
    }

    private void removeUnused() {
        Needed needed = new Needed(function);
        Set<Value> unused = new HashSet<>();
        for (Block block : function.blocks()) {
            block.instructions().removeIf(i -> i.op().isPure() && !needed.has(i.result()));
            for (Value parameter : block.parameters()) {
                if (!needed.has(parameter)) {
                    unused.add(parameter);
                }
            }
        }
        if (!unused.isEmpty()) {
            dropParameters(unused);
        }
    }
}
