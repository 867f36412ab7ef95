package dev.thalweg.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The reachable blocks of a function in reverse postorder, with predecessors and dominators.
///
/// @see <a href="https://www.cs.tufts.edu/~nr/cs257/archive/keith-cooper/dom14.pdf">Cooper, Harvey and Kennedy,
///      A Simple, Fast Dominance Algorithm, 2001</a>
public final class FlowGraph {
    private final List<Block> order;
    private final Map<Block, Integer> number = new HashMap<>();
    private final Map<Block, List<Block>> predecessors = new HashMap<>();
    private final Map<Block, Block> dominator = new HashMap<>();

    public FlowGraph(Function function) {
        order = reversePostorder(function.entry());
        for (Block block : order) {
            number.put(block, number.size());
            predecessors.put(block, new ArrayList<>());
        }
        for (Block block : order) {
            for (Edge edge : block.edges()) {
                predecessors.get(edge.target()).add(block);
            }
        }
        solveDominators();
    }

    private static List<Block> reversePostorder(Block entry) {
        List<Block> postorder = new ArrayList<>();
        Set<Block> seen = new HashSet<>(Set.of(entry));
        Deque<Block> path = new ArrayDeque<>(List.of(entry));
        Map<Block, Integer> next = new HashMap<>();
        while (!path.isEmpty()) {
            Block block = path.peek();
            int i = next.merge(block, 1, Integer::sum) - 1;
            if (i == block.edges().size()) {
                postorder.add(path.pop());
            } else if (seen.add(block.edges().get(i).target())) {
                path.push(block.edges().get(i).target());
            }
        }
        Collections.reverse(postorder);
        return postorder;
    }

    private void solveDominators() {
        dominator.put(order.getFirst(), order.getFirst());
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : order.subList(1, order.size())) {
                Block found = predecessors.get(block).stream().filter(dominator::containsKey).reduce(this::common).orElseThrow();
                changed |= dominator.put(block, found) != found;
            }
        }
    }

    /// The closest block that dominates both.
    public Block common(Block a, Block b) {
        while (a != b) {
            if (number.get(a) > number.get(b)) {
                a = dominator.get(a);
            } else {
                b = dominator.get(b);
            }
        }
        return a;
    }

    public List<Block> order() {
        return order;
    }

    public boolean reaches(Block block) {
        return number.containsKey(block);
    }

    /// One entry for each edge, so that a block may stand in it twice.
    public List<Block> predecessors(Block block) {
        return predecessors.get(block);
    }

    /// The closest block through which every way to this one leads; null for the entry.
    public Block dominator(Block block) {
        return block == order.getFirst() ? null : dominator.get(block);
    }

    public boolean dominates(Block a, Block b) {
        while (number.get(b) > number.get(a)) {
            b = dominator.get(b);
        }
        return a == b;
    }

    /// Whether the edge goes back to where it came through: the loops' way back, in reducible code.
    public boolean isBackEdge(Block from, Block to) {
        return dominates(to, from);
    }
}
