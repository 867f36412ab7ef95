package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The reverse of loops: an induction variable is counted back from where it ended until it is where it began.
///
/// Where it ended is computed, if the loop is left only by comparing it with a bound that does not change; else it is
/// kept in its local, and pushed if an outer loop overwrites it.
final class LoopReversal {
    private final FlowGraph graph;
    private final Loops loops;
    private final Returning returning;
    private final Residuals residuals;
    private final Map<Block, BlockReversal> reversals;
    private final Map<Loop, List<InductionVariable>> variables = new LinkedHashMap<>();
    private final Map<Loop, CountedLoop> counted = new HashMap<>();

    LoopReversal(FlowGraph graph, Loops loops, Returning returning, Residuals residuals, Map<Block, BlockReversal> reversals) {
        this.graph = graph;
        this.loops = loops;
        this.returning = returning;
        this.residuals = residuals;
        this.reversals = reversals;
    }

    /// Announces that a loop's induction variables are counted back.
    void count(Loop loop) {
        List<InductionVariable> found = InductionVariable.of(loop, graph, residuals.definitions());
        Optional<CountedLoop> bounded = found.stream().flatMap(v -> bound(v).stream()).findFirst();
        bounded.ifPresent(b -> counted.put(loop, b));
        List<InductionVariable> counting = bounded.map(b -> List.of(b.variable())).orElse(found);
        variables.put(loop, counting);
        counting.forEach(variable -> residuals.count(variable.value()));
        bounded.ifPresent(b -> found.stream().filter(v -> v != b.variable()).forEach(v -> residuals.derive(v, b)));
    }

    /// The loops that run as often as is known before they start.
    Map<Loop, CountedLoop> counted() {
        return counted;
    }

    private Optional<CountedLoop> bound(InductionVariable variable) {
        Loop loop = variable.loop();
        return exits(loop).equals(List.of(loop.header()))
                ? CountedLoop.of(variable, residuals.definitions(), limit -> residuals.isInvariant(limit, loop)) : Optional.empty();
    }

    /// The blocks that leave the loop, other than to throw.
    private List<Block> exits(Loop loop) {
        return loop.blocks().stream().filter(block -> block.edges().stream()
                .anyMatch(edge -> !loop.contains(edge.target()) && returning.reaches(edge.target()))).toList();
    }

    /// Ends the reverse of a loop's header: back round the loop, or out of it at its beginning.
    void finish(Loop loop) {
        BlockReversal header = reversals.get(loop.header());
        List<Block> ways = graph.predecessors(loop.header());
        Block latch = ways.stream().filter(loop::contains).findFirst().orElseThrow();
        Block entry = ways.stream().filter(way -> !loop.contains(way)).findFirst().orElseThrow();
        InductionVariable counter = variables.get(loop).stream().filter(v -> v.value().type().equals(Type.INT)).findFirst().orElseThrow();
        Value now = header.bring(counter.value());
        Value first = header.bring(counter.initial());
        Block back = new Block();
        variables.get(loop).forEach(variable -> stepBack(variable, back));
        back.end(new Terminator.Jump(Edge.to(reversals.get(latch).block())));
        header.addBlock(back);
        header.end(new Terminator.Branch(Test.EQ, now, first, Edge.to(reversals.get(entry).block()), Edge.to(back)));
        if (counted.containsKey(loop)) {
            startBack(loop);
        }
    }

    private void stepBack(InductionVariable variable, Block back) {
        Local local = residuals.count(variable.value());
        Value now = back.add(local.type(), new Op.ReadLocal(local), Origin.NONE);
        Value step = back.add(local.type(), Op.Constant.of(local.type(), variable.step()), Origin.NONE);
        Value before = back.add(local.type(), new Op.Apply(Primitive.SUB, List.of(now, step)), Origin.NONE);
        back.add(new Op.WriteLocal(local, before), Origin.NONE);
    }

    /// Puts the variable of a counted loop where the loop left it, before the loop is reversed.
    private void startBack(Loop loop) {
        for (Edge edge : loop.header().edges()) {
            if (!loop.contains(edge.target())) {
                BlockReversal behind = reversals.get(edge.target());
                CountedLoop known = counted.get(loop);
                Value end = known.end(behind::bring, behind.block()::addHere);
                behind.block().add(new Op.WriteLocal(residuals.count(known.variable().value()), end), Origin.NONE);
            }
        }
    }

    /// Keeps each variable without a bound in its local, and pushes what an earlier run of the loop has left there.
    void insertSaves() {
        forEachUnbounded((variable, entry) -> {
            Local local = residuals.count(variable.value());
            if (loops.depth(entry) > 0) {
                entry.add(new Op.Push(local), Origin.NONE);
            }
            variable.loop().header().instructions().addFirst(new Instruction(null, new Op.WriteLocal(local, variable.value()), Origin.NONE));
        });
    }

    /// Restores, when a loop has been reversed, what [#insertSaves] pushed in front of it.
    void insertRestores() {
        forEachUnbounded((variable, entry) -> {
            if (loops.depth(entry) > 0) {
                reversals.get(entry).block().instructions().addFirst(
                        new Instruction(null, new Op.Pop(residuals.count(variable.value())), Origin.NONE));
            }
        });
    }

    private void forEachUnbounded(BiConsumer<InductionVariable, Block> action) {
        variables.forEach((loop, all) -> {
            Block entry = graph.predecessors(loop.header()).stream().filter(way -> !loop.contains(way)).findFirst().orElseThrow();
            if (!counted.containsKey(loop)) {
                all.forEach(variable -> action.accept(variable, entry));
            }
        });
    }
}
