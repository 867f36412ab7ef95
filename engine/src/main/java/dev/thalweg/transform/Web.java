package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// References that may be one object, by copies, casts and the parameters of blocks: where they come from, and what is done
/// with them.
///
/// @param members all of them
/// @param sources those that are none of these: instructions that make or find an object
/// @param given   those that are parameters of the function
/// @param uses    what is done with them besides passing them on
/// @param ends    the blocks whose ends use them, other than by passing them on
record Web(Set<Value> members, List<Instruction> sources, List<Value> given, List<Instruction> uses, List<Block> ends) {
    private Web() {
        this(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// The webs of all references of a function.
    static List<Web> of(Function function) {
        Map<Value, Value> parents = new HashMap<>();
        function.parameters().forEach(p -> join(parents, p, p));
        for (Block block : function.blocks()) {
            block.parameters().forEach(p -> join(parents, p, p));
            for (Instruction i : block.instructions()) {
                join(parents, i.result(), passes(i.op()) ? i.op().operands().getFirst() : i.result());
            }
            for (Edge edge : block.edges()) {
                for (int k = 0; k < edge.arguments().size(); k++) {
                    join(parents, edge.target().parameters().get(k), edge.arguments().get(k));
                }
            }
        }
        Map<Value, Web> webs = new LinkedHashMap<>();
        parents.keySet().forEach(v -> webs.computeIfAbsent(root(parents, v), r -> new Web()).members.add(v));
        Map<Value, Web> byMember = new HashMap<>();
        webs.values().forEach(web -> web.members.forEach(m -> byMember.put(m, web)));
        function.parameters().stream().filter(byMember::containsKey).forEach(p -> byMember.get(p).given.add(p));
        function.blocks().forEach(block -> collect(block, byMember));
        return List.copyOf(webs.values());
    }

    private static boolean passes(Op op) {
        return op instanceof Op.Cast || op instanceof Op.Apply(Primitive primitive, var arguments) && primitive == Primitive.COPY;
    }

    private static void join(Map<Value, Value> parents, Value a, Value b) {
        if (a != null && a.type().isReference() && b.type().isReference()) {
            Value first = root(parents, a);
            parents.put(root(parents, b), first);
            parents.put(first, first);
        }
    }

    private static Value root(Map<Value, Value> parents, Value value) {
        Value root = value;
        for (Value next = parents.get(root); next != null && next != root; next = parents.get(root)) {
            root = next;
        }
        if (root != value) {
            parents.put(value, root);
        }
        return root;
    }

    private static void collect(Block block, Map<Value, Web> byMember) {
        for (Instruction i : block.instructions()) {
            if (byMember.containsKey(i.result()) && !passes(i.op())) {
                byMember.get(i.result()).sources.add(i);
            }
            i.op().operands().stream().map(byMember::get).filter(web -> web != null).distinct().forEach(web -> web.uses.add(i));
        }
        block.terminator().operands().stream().map(byMember::get).filter(web -> web != null).distinct().forEach(web -> web.ends.add(block));
    }

    /// Whether these values, each in a block of its own, hold one object at a time: none is used when another one has been made.
    boolean isOneAtATime(Function function) {
        Map<Block, Set<Value>> live = liveAtStart(function);
        for (Block block : function.blocks()) {
            Set<Value> now = liveAtEnd(block, live);
            for (Instruction i : block.instructions().reversed()) {
                now.remove(i.result());
                if (sources.contains(i) && !now.isEmpty()) {
                    return false;
                }
                i.op().operands().stream().filter(members::contains).forEach(now::add);
            }
        }
        return true;
    }

    private Map<Block, Set<Value>> liveAtStart(Function function) {
        Map<Block, Set<Value>> live = new HashMap<>();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : function.blocks().reversed()) {
                Set<Value> now = liveAtEnd(block, live);
                for (Instruction i : block.instructions().reversed()) {
                    now.remove(i.result());
                    i.op().operands().stream().filter(members::contains).forEach(now::add);
                }
                block.parameters().forEach(now::remove);
                changed |= live.computeIfAbsent(block, b -> new LinkedHashSet<>()).addAll(now);
            }
        }
        return live;
    }

    private Set<Value> liveAtEnd(Block block, Map<Block, Set<Value>> live) {
        Set<Value> now = new LinkedHashSet<>();
        for (Edge edge : block.edges()) {
            now.addAll(live.getOrDefault(edge.target(), Set.of()));
            edge.arguments().stream().filter(members::contains).forEach(now::add);
        }
        Terminator end = block.terminator();
        end.operands().stream().filter(members::contains).forEach(now::add);
        return now;
    }
}
