package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Gives each loop with several entries one: a block that goes to the entry whose number it is given. Works in place.
///
/// A loop that is left at several places has, reversed, several entries; no statement of Java is such a loop.
public final class Dispatch {
    private final Function function;
    private final FlowGraph graph;

    private Dispatch(Function function) {
        this.function = function;
        this.graph = new FlowGraph(function);
    }

    public static Function dispatch(Function function) {
        boolean changed = true;
        while (changed) {
            Dispatch pass = new Dispatch(function);
            changed = pass.dispatch(pass.graph.order());
        }
        return function;
    }

    private boolean dispatch(Collection<Block> nodes) {
        for (Set<Block> loop : components(nodes)) {
            List<Block> entries = loop.stream().filter(b -> graph.predecessors(b).stream().anyMatch(p -> !loop.contains(p))).toList();
            if (entries.size() > 1) {
                dispatchTo(entries);
                return true;
            }
            Set<Block> inner = new LinkedHashSet<>(loop);
            entries.forEach(inner::remove);
            if (!entries.isEmpty() && dispatch(inner)) {
                return true;
            }
        }
        return false;
    }

    /// The sets of blocks that can all reach each other, in more than no steps, within these.
    private List<Set<Block>> components(Collection<Block> nodes) {
        Set<Block> within = new LinkedHashSet<>(nodes);
        List<Set<Block>> found = new ArrayList<>();
        Set<Block> done = new HashSet<>();
        for (Block block : within) {
            if (!done.contains(block)) {
                Set<Block> component = new LinkedHashSet<>(reached(block, within, true));
                component.retainAll(reached(block, within, false));
                if (!component.isEmpty()) {
                    found.add(component);
                    done.addAll(component);
                }
            }
        }
        return found;
    }

    private Set<Block> reached(Block from, Set<Block> within, boolean forwards) {
        Set<Block> seen = new LinkedHashSet<>();
        Deque<Block> work = new ArrayDeque<>(List.of(from));
        while (!work.isEmpty()) {
            Block block = work.pop();
            List<Block> next = forwards ? block.edges().stream().map(Edge::target).toList() : graph.predecessors(block);
            next.stream().filter(within::contains).filter(seen::add).forEach(work::add);
        }
        return seen;
    }

    private void dispatchTo(List<Block> entries) {
        if (entries.stream().anyMatch(entry -> !entry.parameters().isEmpty())) {
            throw new IllegalStateException("a loop with several entries is given values; the locals of the program were promoted too early");
        }
        Block dispatcher = new Block();
        Value at = new Value(Type.INT, "at");
        dispatcher.parameters().add(at);
        for (Block block : graph.order()) {
            block.end(block.terminator().map(v -> v, edge -> entries.contains(edge.target())
                    ? Edge.to(dispatcher, block.addHere(Type.INT, new Op.Constant(entries.indexOf(edge.target())))) : edge));
        }
        end(dispatcher, at, entries.stream().map(Edge::to).toList());
        function.blocks().add(dispatcher);
    }

    private static void end(Block dispatcher, Value at, List<Edge> onwards) {
        if (onwards.size() == 2) {
            Value zero = dispatcher.addHere(Type.INT, new Op.Constant(0));
            dispatcher.end(new Terminator.Branch(Test.EQ, at, zero, onwards.getFirst(), onwards.getLast()));
            return;
        }
        List<Terminator.Case> cases = IntStream.range(0, onwards.size() - 1).mapToObj(i -> new Terminator.Case(i, onwards.get(i))).toList();
        dispatcher.end(new Terminator.Switch(at, cases, onwards.getLast()));
    }
}
