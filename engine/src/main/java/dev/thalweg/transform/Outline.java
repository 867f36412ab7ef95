package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts long functions into parts that become functions of their own: HotSpot compiles no long method.
///
/// The blocks that all ways pass, one after the other, bound the parts; a part that is too long is cut inside in the same way:
/// along the body of a loop, along the branches of a choice.
public final class Outline {
    /// A call costs some ten instructions: less is not worth one.
    private static final int LEAST = 12;

    private final Function function;
    private final int most;
    private final FlowGraph graph;
    private final PostDominators after;
    private final Set<Block> cut = new HashSet<>();
    private final Set<Block> taken = new HashSet<>();
    private final List<Region> regions = new ArrayList<>();

    /// Blocks that are entered at the head only, and left towards the block behind only.
    private record Region(Block head, Block behind, Set<Block> blocks) {
        int size() {
            return blocks.stream().mapToInt(Outline::size).sum();
        }
    }

    private Outline(Function function, int most) {
        this.function = function;
        this.most = most;
        this.graph = new FlowGraph(function);
        this.after = new PostDominators(graph);
    }

    /// A program that does the same, of functions with not many more instructions than this.
    public static Function outline(Function source, int most) {
        Function entry = Copy.of(source);
        for (Function function : entry.program()) {
            if (length(function) > most) {
                cut(function, most);
            }
        }
        return Simplify.simplify(entry);
    }

    /// The instructions of a function.
    public static int length(Function function) {
        return function.blocks().stream().mapToInt(Outline::size).sum();
    }

    private static int size(Block block) {
        return (int) block.instructions().stream().filter(i -> !(i.op() instanceof Op.Constant)).count() + 1;
    }

    private static void cut(Function function, int most) {
        Normalise.joinReturns(function);
        Slices.slice(function, most - 1); // and its end
        Frame frame = new Frame();
        Block start = new Block();
        start.end(new Terminator.Jump(Edge.to(function.entry())));
        function.blocks().addFirst(start);
        for (int before = Integer.MAX_VALUE, length = length(function); length > most && length < before; length = length(function)) {
            before = length;
            Outline pass = new Outline(function, most);
            pass.find(start.edges().getFirst().target(), null, null);
            pass.moveOut(frame);
        }
        frame.make(start);
    }

    private void moveOut(Frame frame) {
        Map<Block, Block> calls = new HashMap<>();
        for (Region region : regions) {
            taken.removeAll(region.blocks);
            Block behind = calls.getOrDefault(region.behind, region.behind);
            calls.put(region.head, new Part(function, frame, region.head, behind, region.blocks, constants(function)).moveOut(taken));
        }
    }

    private static Map<Value, Op> constants(Function function) {
        Map<Value, Op> constants = new HashMap<>();
        function.blocks().forEach(block -> block.instructions().stream().filter(i -> i.op() instanceof Op.Constant)
                .forEach((Instruction i) -> constants.put(i.result(), i.op())));
        return constants;
    }

    /// Gathers the regions between two blocks, from one that all ways pass to the next.
    ///
    /// @param end    where to stop; null for the return
    /// @param within the blocks of the region to cut; null for all
    private void find(Block start, Block end, Set<Block> within) {
        Block from = start;
        Region gathered = null;
        for (Block at = start; at != null && at != end && (within == null || within.contains(at)); at = after.after(at)) {
            Block next = after.after(at);
            Region one = next == null ? null : region(at, next);
            if (one == null || one.size() > most) {
                keep(gathered);
                gathered = null;
                from = next;
                if (next != null && cut.add(at)) {
                    cutInside(at, next, one);
                }
            } else {
                Region longer = region(from, next);
                if (longer == null || longer.size() > most) {
                    keep(gathered);
                    from = at;
                    longer = one;
                }
                gathered = longer;
            }
        }
        keep(gathered);
    }

    private void keep(Region region) {
        if (region != null && region.size() >= Math.min(LEAST, most) && region.blocks.stream().noneMatch(taken::contains)) {
            taken.addAll(region.blocks);
            regions.add(region);
        }
    }

    /// @param region between the two blocks; null if it has several ways in
    private void cutInside(Block head, Block behind, Region region) {
        Set<Block> blocks = region == null ? reach(head, behind) : region.blocks;
        for (Edge edge : head.edges()) {
            Block target = edge.target();
            if (target != behind && target != head && blocks.contains(target)) {
                find(target, graph.predecessors(head).stream().anyMatch(blocks::contains) ? head : behind, blocks);
            }
        }
    }

    private Set<Block> reach(Block head, Block behind) {
        Set<Block> reached = new LinkedHashSet<>(Set.of(head));
        Deque<Block> work = new ArrayDeque<>(reached);
        while (!work.isEmpty()) {
            for (Edge edge : work.pop().edges()) {
                if (edge.target() != behind && reached.add(edge.target())) {
                    work.push(edge.target());
                }
            }
        }
        return reached;
    }

    private Region region(Block head, Block behind) {
        Set<Block> blocks = reach(head, behind);
        boolean closed = blocks.stream().allMatch(b -> !(b.terminator() instanceof Terminator.Return)
                && (b == head || blocks.containsAll(graph.predecessors(b))));
        return closed ? new Region(head, behind, blocks) : null;
    }
}
