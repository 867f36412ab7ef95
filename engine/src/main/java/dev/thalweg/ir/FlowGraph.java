package dev.thalweg.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The reachable blocks of a function in reverse postorder, with predecessors and dominators.
///
/// Dominators are solved when somebody asks for one: many passes want the order alone.
///
/// @see <a href="https://www.cs.tufts.edu/~nr/cs257/archive/keith-cooper/dom14.pdf">Cooper, Harvey and Kennedy,
///      A Simple, Fast Dominance Algorithm, 2001</a>
public final class FlowGraph {
    private final List<Block> order = new ArrayList<>();
    private final Map<Block, Node> nodes = new HashMap<>();
    private boolean solved;

    private static final class Node {
        private final Block block;
        private final List<Block> predecessors = new ArrayList<>(2);
        private int number;
        private int visited;
        private Node dominator;

        Node(Block block) {
            this.block = block;
        }
    }

    public FlowGraph(Function function) {
        visit(function.entry());
        Collections.reverse(order);
        int number = 0;
        for (Block block : order) {
            nodes.get(block).number = number++;
            for (Edge edge : block.edges()) {
                nodes.get(edge.target()).predecessors.add(block);
            }
        }
    }

    /// Puts the blocks in postorder.
    private void visit(Block entry) {
        Deque<Node> path = new ArrayDeque<>();
        path.push(node(entry));
        while (!path.isEmpty()) {
            Node node = path.peek();
            List<Edge> edges = node.block.edges();
            if (node.visited == edges.size()) {
                order.add(path.pop().block);
            } else {
                Block target = edges.get(node.visited++).target();
                if (!nodes.containsKey(target)) {
                    path.push(node(target));
                }
            }
        }
    }

    private Node node(Block block) {
        Node node = new Node(block);
        nodes.put(block, node);
        return node;
    }

    private void solveDominators() {
        solved = true;
        Node entry = nodes.get(order.getFirst());
        entry.dominator = entry;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : order) {
                Node node = nodes.get(block);
                if (node != entry) {
                    Node found = common(node.predecessors);
                    changed |= node.dominator != found;
                    node.dominator = found;
                }
            }
        }
    }

    /// Of those that have been reached.
    private Node common(List<Block> blocks) {
        Node found = null;
        for (Block block : blocks) {
            Node node = nodes.get(block);
            if (node.dominator != null) {
                found = found == null ? node : common(found, node);
            }
        }
        return found;
    }

    private static Node common(Node first, Node second) {
        Node a = first;
        Node b = second;
        while (a != b) {
            if (a.number > b.number) {
                a = a.dominator;
            } else {
                b = b.dominator;
            }
        }
        return a;
    }

    private Node withDominator(Block block) {
        if (!solved) {
            solveDominators();
        }
        return nodes.get(block);
    }

    /// The closest block that dominates both.
    public Block common(Block a, Block b) {
        return common(withDominator(a), withDominator(b)).block;
    }

    public List<Block> order() {
        return order;
    }

    public boolean reaches(Block block) {
        return nodes.containsKey(block);
    }

    /// One entry for each edge, so that a block may stand in it twice.
    public List<Block> predecessors(Block block) {
        Node node = nodes.get(block);
        return node == null ? null : node.predecessors;
    }

    /// The closest block through which every way to this one leads; null for the entry.
    public Block dominator(Block block) {
        Node node = withDominator(block);
        return node == null || node.number == 0 ? null : node.dominator.block;
    }

    public boolean dominates(Block a, Block b) {
        Node above = withDominator(a);
        Node below = withDominator(b);
        while (below.number > above.number) {
            below = below.dominator;
        }
        return below == above;
    }

    /// Whether the edge goes back to where it came through: the loops' way back, in reducible code.
    public boolean isBackEdge(Block from, Block to) {
        return dominates(to, from);
    }
}
