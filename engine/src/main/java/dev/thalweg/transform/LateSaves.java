package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Saves what the body of a loop needs where the body starts, not where the loop decides whether it goes on, in place: then
/// the loop is a `while` for a reader.
///
/// What the header saves when it leaves the loop for good is never read, if only bodies read it.
public final class LateSaves {
    private final FlowGraph graph;
    private final Loops loops;
    private final Map<Local, List<Block>> readers = new HashMap<>();
    private final Map<Local, List<Block>> writers = new LinkedHashMap<>();
    private final Map<Local, List<Block>> poppers = new HashMap<>();

    private LateSaves(Function function) {
        this.graph = new FlowGraph(function);
        this.loops = new Loops(graph);
        for (Block block : graph.order()) {
            for (Instruction i : block.instructions()) {
                switch (i.op()) {
                    case Op.ReadLocal(Local local) -> add(readers, local, block);
                    case Op.Recall r -> add(readers, r.slot(), block);
                    case Op.WriteLocal(Local local, var value) -> add(writers, local, block);
                    case Op.Keep k -> add(writers, k.slot(), block);
                    case Op.Push(Local local) -> add(writers, local, block);
                    case Op.Pop(Local local) -> add(poppers, local, block);
                    default -> { }
                }
            }
        }
    }

    private static void add(Map<Local, List<Block>> map, Local local, Block block) {
        map.computeIfAbsent(local, l -> new ArrayList<>()).add(block);
    }

    /// @param function its flow graph is reducible
    public static Function move(Function function) {
        LateSaves pass = new LateSaves(function);
        pass.loops.all().forEach(pass::move);
        return function;
    }

    private void move(Loop loop) {
        Block header = loop.header();
        Block body = header.edges().stream().map(Edge::target).filter(loop::contains).findFirst().orElse(header);
        if (!(header.terminator() instanceof Terminator.Branch) || body == header || graph.predecessors(body).size() != 1) {
            return;
        }
        List<Instruction> moved = new ArrayList<>();
        take(header, i -> i.op() instanceof Op.Keep k && writers.get(k.slot()).size() == 1 && onlyBodiesRead(k.slot()), moved);
        List<Local> pushed = writers.keySet().stream().filter(local -> isPushed(local, header)).toList();
        pushed.forEach(local ->
                take(header, i -> i.op() instanceof Op.Push p && p.local() == local || i.op() instanceof Op.WriteLocal w && w.local() == local, moved));
        pushed.reversed().forEach(this::popLate); // several may be on one stack
        body.instructions().addAll(0, moved);
    }

    private static void take(Block from, Predicate<Instruction> chosen, List<Instruction> into) {
        from.instructions().stream().filter(chosen).forEach(into::add);
        from.instructions().removeIf(chosen);
    }

    private boolean onlyBodiesRead(Local local) {
        return readers.getOrDefault(local, List.of()).stream().allMatch(b -> loops.around(b) != null && loops.withHeader(b) == null);
    }

    /// Whether the local is pushed and written here and nowhere else, and popped where a loop begins.
    private boolean isPushed(Local local, Block header) {
        List<Block> popped = poppers.getOrDefault(local, List.of());
        return writers.get(local).equals(List.of(header, header)) && popped.size() == 1 && loops.withHeader(popped.getFirst()) != null
                && loops.around(popped.getFirst()) != loops.around(header) && onlyBodiesRead(local);
    }

    /// Pops at the end of the reversed body instead of behind it.
    private void popLate(Local local) {
        Block reversed = poppers.get(local).getFirst();
        List<Instruction> pop = new ArrayList<>();
        take(reversed, i -> i.op() instanceof Op.Pop p && p.local() == local, pop);
        graph.predecessors(reversed).stream().filter(way -> graph.isBackEdge(way, reversed)).forEach(way -> way.instructions().addAll(pop));
    }
}
