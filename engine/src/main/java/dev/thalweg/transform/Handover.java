package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Hands what the forward half of a pair holds in locals over to the reverse half, on the residual stack.
///
/// Each way to the return hands over what its own reverse needs: where ways meet on the way out, only what the reverse of the
/// meeting point reads is pushed behind it.
final class Handover {
    private final FlowGraph graph;
    private final Loops loops;
    private final Map<Block, BlockReversal> reversals;
    private final Set<Local> held = new LinkedHashSet<>();
    private final Map<Block, Set<Local>> live = new HashMap<>();

    /// @param graph the forward half's blocks
    Handover(FlowGraph graph, Loops loops, Map<Block, BlockReversal> reversals) {
        this.graph = graph;
        this.loops = loops;
        this.reversals = reversals;
        for (Block block : graph.order()) {
            for (Instruction i : block.instructions()) {
                if (i.op() instanceof Op.WriteLocal(Local local, var value)) {
                    held.add(local);
                }
            }
        }
        solveLiveness(graph.order().stream().filter(reversals::containsKey) // in an order that is always the same
                .flatMap(block -> reversals.get(block).blocks().stream()).toList());
    }

    private void solveLiveness(Collection<Block> blocks) {
        blocks.forEach(block -> live.put(block, new LinkedHashSet<>()));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : blocks) {
                Set<Local> after = new LinkedHashSet<>();
                block.edges().stream().map(Edge::target).forEach(target -> after.addAll(live.get(target)));
                changed |= live.get(block).addAll(before(block, after));
            }
        }
    }

    /// What a block reads before it writes it, given what is read behind it.
    private Set<Local> before(Block block, Set<Local> after) {
        Set<Local> read = new LinkedHashSet<>(after);
        for (Instruction i : block.instructions().reversed()) {
            switch (i.op()) {
                case Op.ReadLocal(Local local) when held.contains(local) -> read.add(local);
                case Op.WriteLocal(Local local, var value) -> read.remove(local);
                case Op.Pop(Local local) -> read.remove(local);
                default -> { }
            }
        }
        return read;
    }

    /// @param leaving how many instructions of the exit are to stay behind what it pushes
    void insert(Block exit, int leaving) {
        if (!meetsOnTheWayOut(exit)) {
            hand(exit, leaving, live.get(reversals.get(exit).block()));
            return;
        }
        hand(exit, leaving, before(reversals.get(exit).block(), Set.of()));
        new LinkedHashSet<>(graph.predecessors(exit)).forEach(way -> insert(way, 0));
    }

    private boolean meetsOnTheWayOut(Block block) {
        List<Block> ways = graph.predecessors(block);
        return ways.size() > 1 && loops.withHeader(block) == null && ways.stream().allMatch(way -> way.terminator() instanceof Terminator.Jump);
    }

    private void hand(Block from, int leaving, Set<Local> locals) {
        List<Instruction> pushes = new ArrayList<>();
        List<Instruction> pops = new ArrayList<>();
        for (Local local : locals) {
            pushes.add(new Instruction(null, new Op.Push(local), Origin.NONE));
            pops.addFirst(new Instruction(null, new Op.Pop(local), Origin.NONE));
        }
        from.instructions().addAll(from.instructions().size() - leaving, pushes);
        reversals.get(from).block().instructions().addAll(0, pops);
    }
}
