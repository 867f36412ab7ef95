package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// For each block of a function with one return the next one through which every way to the return leads; ways to a throw do
/// not count.
///
/// @see FlowGraph
final class PostDominators {
    private final Map<Block, Integer> number = new HashMap<>();
    private final Map<Block, Block> next = new HashMap<>();

    PostDominators(FlowGraph graph) {
        Block exit = graph.order().stream().filter(b -> b.terminator() instanceof Terminator.Return).findFirst().orElseThrow();
        List<Block> order = postorder(graph, exit).reversed();
        order.forEach(block -> number.put(block, number.size()));
        next.put(exit, exit);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : order.subList(1, order.size())) {
                Block found = block.edges().stream().map(Edge::target).filter(next::containsKey).reduce(this::common).orElseThrow();
                changed |= next.put(block, found) != found;
            }
        }
    }

    /// Of the reversed control flow.
    private static List<Block> postorder(FlowGraph graph, Block exit) {
        List<Block> order = new ArrayList<>();
        Set<Block> seen = new HashSet<>(Set.of(exit));
        Deque<Block> path = new ArrayDeque<>(List.of(exit));
        Map<Block, Iterator<Block>> left = new HashMap<>();
        while (!path.isEmpty()) {
            Iterator<Block> ways = left.computeIfAbsent(path.peek(), block -> graph.predecessors(block).iterator());
            if (!ways.hasNext()) {
                order.add(path.pop());
            } else {
                Block way = ways.next();
                if (seen.add(way)) {
                    path.push(way);
                }
            }
        }
        return order;
    }

    private Block common(Block first, Block second) {
        Block a = first;
        Block b = second;
        while (a != b) {
            if (number.get(a) > number.get(b)) {
                a = next.get(a);
            } else {
                b = next.get(b);
            }
        }
        return a;
    }

    /// Null for the return's block, and for a block that only leads to a throw.
    Block after(Block block) {
        Block found = next.get(block);
        return found == block ? null : found;
    }
}
