package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Copies each value of a loop that is used behind it, on the way out, so that only the copy has to be kept.
///
/// The result is "loop-closed" SSA. Works in place; no edge may be critical.
final class CloseLoops {
    private final Function function;
    private final FlowGraph graph;

    private CloseLoops(Function function) {
        this.function = function;
        this.graph = new FlowGraph(function);
    }

    static void close(Function function) {
        CloseLoops pass = new CloseLoops(function);
        new Loops(pass.graph).all().stream().sorted(Comparator.comparingInt(Loop::depth)).forEach(pass::close);
        Simplify.removeTrivialParameters(function); // a later loop that only hands a copy round need not carry it
    }

    private void close(Loop loop) {
        Set<Value> inside = new HashSet<>();
        for (Block block : loop.blocks()) {
            inside.addAll(block.parameters());
            block.instructions().stream().filter(i -> i.result() != null && !(i.op() instanceof Op.Constant))
                    .map(Instruction::result).forEach(inside::add);
        }
        Map<Value, Exits> exits = new HashMap<>();
        for (Block block : graph.order()) {
            if (!loop.contains(block) && uses(block, inside)) {
                redirect(block, v -> inside.contains(v) ? exits.computeIfAbsent(v, w -> new Exits(loop, w)).at(block) : v);
            }
        }
        exits.values().forEach(Exits::finish);
    }

    private static boolean uses(Block block, Set<Value> values) {
        for (Instruction i : block.instructions()) {
            if (containsAny(values, i.op().operands())) {
                return true;
            }
        }
        for (Edge edge : block.edges()) {
            if (containsAny(values, edge.arguments())) {
                return true;
            }
        }
        return containsAny(values, block.terminator().operands());
    }

    private static boolean containsAny(Set<Value> values, List<Value> wanted) {
        for (Value value : wanted) {
            if (values.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private static void redirect(Block block, UnaryOperator<Value> f) {
        List<Instruction> before = List.copyOf(block.instructions());
        Terminator terminator = block.terminator().map(f, edge -> edge.map(f));
        List<Instruction> mapped = before.stream().map(i -> new Instruction(i.result(), i.op().map(f), i.origin())).toList();
        List<Instruction> added = block.instructions().subList(0, block.instructions().size() - before.size());
        List<Instruction> all = new ArrayList<>(added);
        all.addAll(mapped);
        block.instructions().clear();
        block.instructions().addAll(all);
        block.end(terminator);
    }

    /// One value of a loop, as the blocks behind the loop know it.
    private final class Exits {
        private final Loop loop;
        private final Value value;
        private final Map<Block, Value> known = new HashMap<>();
        private final List<Block> merges = new ArrayList<>();

        Exits(Loop loop, Value value) {
            this.loop = loop;
            this.value = value;
        }

        Value at(Block block) {
            Value found = known.get(block);
            return found != null ? found : enter(block);
        }

        private Value enter(Block block) {
            List<Block> ways = graph.predecessors(block);
            Value here;
            if (ways.size() == 1 && loop.contains(ways.getFirst())) {
                here = new Value(value.type(), value.name());
                block.instructions().addFirst(new Instruction(here, new Op.Apply(Primitive.COPY, List.of(value)), Origin.NONE));
            } else if (ways.size() == 1) {
                here = at(ways.getFirst());
            } else {
                here = new Value(value.type(), value.name());
                merges.add(block);
            }
            known.put(block, here);
            return here;
        }

        /// Gives the merges among them their parameters.
        void finish() {
            for (int i = 0; i < merges.size(); i++) { // it grows
                Block merge = merges.get(i);
                merge.parameters().add(known.get(merge));
                for (Block way : new HashSet<>(graph.predecessors(merge))) {
                    Value argument = at(way);
                    way.end(way.terminator().map(v -> v, edge -> edge.target() == merge ? Normalise.append(edge, argument) : edge));
                }
            }
        }
    }
}
