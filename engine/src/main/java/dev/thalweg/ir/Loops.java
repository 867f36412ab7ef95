package dev.thalweg.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The loops of a function, and for each block the innermost one around it.
public final class Loops {
    private final Map<Block, Loop> byHeader = new LinkedHashMap<>();
    private final Map<Block, Loop> innermost = new HashMap<>();

    public Loops(FlowGraph graph) {
        Map<Block, Set<Block>> bodies = new LinkedHashMap<>();
        Map<Block, Integer> position = new HashMap<>();
        for (Block block : graph.order()) {
            position.put(block, position.size());
            for (Edge edge : block.edges()) {
                if (graph.isBackEdge(block, edge.target())) {
                    collect(graph, bodies.computeIfAbsent(edge.target(), h -> new HashSet<>(Set.of(h))), block);
                }
            }
        }
        requireReducible(graph, position);
        nest(bodies);
    }

    private Loops(Map<Block, Set<Block>> bodies) {
        nest(bodies);
    }

    private void nest(Map<Block, Set<Block>> bodies) {
        List<Block> outermostFirst = new ArrayList<>(bodies.keySet());
        outermostFirst.sort(Comparator.comparingInt((Block h) -> -bodies.get(h).size()));
        for (Block header : outermostFirst) {
            Loop loop = new Loop(header, innermost.get(header), bodies.get(header));
            byHeader.put(header, loop);
            loop.blocks().forEach(block -> innermost.put(block, loop));
        }
    }

    private static void collect(FlowGraph graph, Set<Block> body, Block latch) {
        Deque<Block> work = new ArrayDeque<>(List.of(latch));
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (body.add(block)) {
                work.addAll(graph.predecessors(block));
            }
        }
    }

    private static void requireReducible(FlowGraph graph, Map<Block, Integer> position) {
        for (Block block : graph.order()) {
            for (Edge edge : block.edges()) {
                if (position.get(edge.target()) <= position.get(block) && !graph.isBackEdge(block, edge.target())) {
                    throw new Refusal("The function has a loop with two entries, which no Java source has.\n"
                            + "Compile it with javac, or write the loop as for or while.");
                }
            }
        }
    }

    /// The loops that are left if some are taken for straight code.
    public Loops without(Collection<Loop> taken) {
        Map<Block, Set<Block>> bodies = new LinkedHashMap<>();
        byHeader.values().stream().filter(loop -> !taken.contains(loop)).forEach(loop -> bodies.put(loop.header(), loop.blocks()));
        return new Loops(bodies);
    }

    public Collection<Loop> all() {
        return byHeader.values();
    }

    /// The loop that this block is the header of, or null.
    public Loop withHeader(Block block) {
        return byHeader.get(block);
    }

    /// The innermost loop around a block, or null.
    public Loop around(Block block) {
        return innermost.get(block);
    }

    public int depth(Block block) {
        Loop loop = innermost.get(block);
        return loop == null ? 0 : loop.depth();
    }
}
