package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds loops of which each round may be reversed as soon as it has run, so that what it needs of itself is still at hand: no
/// derivative flows from one round to the next, except through sums whose cotangent is known before the loop starts ([Seeds]).
///
/// The cotangents of what stands outside of the loop then add up in another order than if the loop were reversed behind it.
final class Fusion {
    private final FlowGraph graph;
    private final Returning returning;
    private final Activity activity;
    private final Shadows shadows;
    private final Seeds seeds;
    private final Definitions definitions;
    private final Loops loops;
    private final PrivateArrays privates;

    Fusion(FlowGraph graph, Loops loops, Returning returning, Activity activity, Shadows shadows, Seeds seeds, Definitions definitions) {
        this.graph = graph;
        this.loops = loops;
        this.returning = returning;
        this.activity = activity;
        this.shadows = shadows;
        this.seeds = seeds;
        this.definitions = definitions;
        this.privates = new PrivateArrays(graph, loops, activity.aliases(), shadows, definitions);
    }

    /// The outermost loops that qualify.
    List<Loop> find() {
        boolean calls = graph.order().stream().flatMap(block -> block.instructions().stream()).anyMatch(i -> i.op() instanceof Op.Call || i.op() instanceof Op.RuledCall);
        return calls ? List.of() : loops.all().stream().filter(loop -> loop.outer() == null && isFusible(loop)).toList();
    }

    private boolean isFusible(Loop loop) {
        return returning.reaches(loop.header()) && loop.blocks().stream().allMatch(block -> block == loop.header() || leavesByThrowing(block, loop))
                && loop.header().edges().size() == 2 && isPassive(loop.header()) && loop.blocks().stream().allMatch(block -> hasKnownSeeds(block, loop))
                && loop.blocks().stream().allMatch(block -> storesPrivately(block, loop)) && leavesArraysAlone(loop);
    }

    private boolean leavesByThrowing(Block block, Loop loop) {
        return block.edges().stream().allMatch(edge -> loop.contains(edge.target()) || !returning.reaches(edge.target()));
    }

    /// The header runs once more than the rest, and hands on from round to round.
    private boolean isPassive(Block header) {
        return header.parameters().stream().noneMatch(this::carries)
                && header.instructions().stream().noneMatch(i -> i.result() != null && carries(i.result()) || isActiveStore(i.op()));
    }

    private boolean carries(Value value) {
        return activity.isActive(value) && !seeds.has(value);
    }

    private boolean isActiveStore(Op op) {
        return op instanceof Op.ArrayStore store && shadows.has(store.array());
    }

    /// Whether what the seeds of a block are made of is known when the loop starts.
    private boolean hasKnownSeeds(Block block, Loop loop) {
        List<Value> defined = new java.util.ArrayList<>(block.parameters());
        block.instructions().stream().map(Instruction::result).forEach(defined::add);
        return defined.stream().filter(seeds::has).flatMap(v -> seeds.of(v).factors().stream()).map(Seeds.Factor::value)
                .allMatch(v -> definitions.isKnownBefore(v, loop.header(), graph));
    }

    private boolean storesPrivately(Block block, Loop loop) {
        return block.instructions().stream().allMatch(i -> !isActiveStore(i.op()) || privates.isPrivate(((Op.ArrayStore) i.op()).array(), loop));
    }

    /// Whether what the loop reads or writes is not written behind it: the reverse of that would have to come first.
    private boolean leavesArraysAlone(Loop loop) {
        Set<Object> touched = new HashSet<>();
        for (Block block : loop.blocks()) {
            for (Instruction i : block.instructions()) {
                i.op().operands().stream().filter(shadows::has).forEach(array -> touched.add(activity.aliases().leaf(array)));
            }
        }
        return behind(loop).stream().flatMap(block -> block.instructions().stream()).noneMatch(
                i -> i.op() instanceof Op.ArrayStore store && shadows.has(store.array()) && touched.contains(activity.aliases().leaf(store.array())));
    }

    private Set<Block> behind(Loop loop) {
        Set<Block> found = new HashSet<>();
        Deque<Block> work = new ArrayDeque<>();
        loop.header().edges().stream().map(Edge::target).filter(block -> !loop.contains(block)).forEach(work::add);
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (found.add(block)) {
                block.edges().stream().map(Edge::target).forEach(work::add);
            }
        }
        return found;
    }
}
