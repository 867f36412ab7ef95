package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.ScalarRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// In the reverse of which blocks each computation is reversed.
///
/// That is its own block, unless some way on from there never uses the result. On such a way the cotangent is zero because nothing has
/// been executed, and zero times an infinite slope would be no number: `r = sqrt(s); return r < 1e-9 ? 0 : x / r` at `s = 0`. So the computation
/// is reversed where all ways have used it: once in each part of the code behind its block that does.
final class Placement {
    private final FlowGraph graph;
    private final Loops loops;
    private final Predicate<Value> fixed;
    private final Map<Value, Block> homes = new HashMap<>();
    /// Of each value, the blocks in whose reverse it gets shares of its cotangent.
    private final Map<Value, Set<Block>> uses = new HashMap<>();
    private final Map<Value, Set<Block>> moved = new HashMap<>();
    private final Map<Block, Deque<Instruction>> guests = new HashMap<>();

    /// @param fixed of values whose cotangent is known; they stay
    Placement(FlowGraph graph, Loops loops, Predicate<Value> fixed) {
        this.graph = graph;
        this.loops = loops;
        this.fixed = fixed;
        for (Block block : graph.order()) {
            block.instructions().forEach(i -> homes.put(i.result(), block));
        }
        for (Block block : graph.order().reversed()) {
            for (Value operand : block.terminator().operands()) {
                use(operand, block);
            }
            for (Edge edge : block.edges()) {
                edge.arguments().forEach(argument -> use(argument, block));
            }
        }
        for (Block block : graph.order().reversed()) {
            block.instructions().reversed().forEach(i -> place(i, block));
        }
    }

    private void use(Value value, Block block) {
        uses.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(block);
    }

    private void place(Instruction instruction, Block home) {
        Set<Block> places = places(instruction, home);
        if (!places.contains(home)) {
            moved.put(instruction.result(), places);
            places.forEach(place -> guests.computeIfAbsent(place, p -> new ArrayDeque<>()).addLast(instruction));
        }
        if (!(instruction.op() instanceof Op.Apply apply) || !ScalarRules.of(apply.primitive()).isFlat()) {
            instruction.op().operands().forEach(operand -> places.forEach(place -> use(operand, place)));
        }
    }

    private Set<Block> places(Instruction instruction, Block home) {
        Set<Block> used = uses.getOrDefault(instruction.result(), Set.of());
        if (!(instruction.op() instanceof Op.Apply) || !instruction.result().type().isReal() || used.isEmpty() || used.contains(home)
                || fixed.test(instruction.result()) || !isAvoidable(used, home)) {
            return Set.of(home);
        }
        Set<Block> nearest = nearest(used, home);
        return nearest.contains(home) ? Set.of(home) : nearest;
    }

    /// Whether some way from a block to the end, or round to the block again, goes through none of these.
    private boolean isAvoidable(Set<Block> used, Block home) {
        Set<Block> seen = new HashSet<>(used);
        Deque<Block> work = new ArrayDeque<>(List.of(home));
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (block.terminator() instanceof Terminator.Return) {
                return true;
            }
            for (Edge edge : block.edges()) {
                if (edge.target() == home) {
                    return true;
                }
                if (seen.add(edge.target())) {
                    work.push(edge.target());
                }
            }
        }
        return false;
    }

    /// For each part of the code that begins behind `home`, the last block of its loop that comes before all of these.
    private Set<Block> nearest(Set<Block> used, Block home) {
        Map<Block, Block> byPart = new LinkedHashMap<>();
        for (Block block : used) {
            byPart.merge(part(block, home), block, graph::common);
        }
        Set<Block> places = new LinkedHashSet<>();
        for (Block block : byPart.values()) {
            Block place = block;
            while (loops.around(place) != loops.around(home)) {
                place = graph.dominator(place);
            }
            places.add(place);
        }
        return places;
    }

    /// The block that comes next behind `home` on the dominators' way to another.
    private Block part(Block block, Block home) {
        Block part = block;
        while (graph.dominator(part) != home) {
            part = graph.dominator(part);
        }
        return part;
    }

    /// Whether a computation is reversed elsewhere than in its own block.
    boolean isMoved(Value result) {
        return moved.containsKey(result);
    }

    /// The computations of other blocks that are reversed in the reverse of this one, the last one first.
    Iterable<Instruction> guests(Block block) {
        return guests.getOrDefault(block, new ArrayDeque<>());
    }

    /// Whether the cotangent of a number is added to, or read, in the reverse of more than one block.
    boolean isShared(Value value) {
        Set<Block> used = uses.getOrDefault(value, Set.of());
        Set<Block> read = moved.getOrDefault(value, Set.of(homes.getOrDefault(value, graph.order().getFirst())));
        return read.size() > 1 || !read.containsAll(used);
    }
}
