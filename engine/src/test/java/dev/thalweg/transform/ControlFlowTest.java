package dev.thalweg.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.fuzz.RandomFunctions;
import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Verifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What dominators, loops and the passes on them promise, on the control flow of random programs.
class ControlFlowTest {
    private static final long SEED = Long.getLong("thalweg.fuzz.seed", 500_000);
    private static final List<Function> FUNCTIONS = RandomFunctions.of(SEED, 150);

    /// By definition: a block dominates those that cannot be reached without it.
    @Test
    void aDominatorIsOnEveryWay() {
        for (Function function : FUNCTIONS) {
            FlowGraph graph = new FlowGraph(function);
            for (Block a : graph.order()) {
                Set<Block> without = reachable(function, a);
                for (Block b : graph.order()) {
                    assertEquals(!without.contains(b), graph.dominates(a, b), () -> "dominance\n" + function);
                }
            }
        }
    }

    /// The blocks that are reached without going through one of them.
    private static Set<Block> reachable(Function function, Block without) {
        Set<Block> seen = new HashSet<>();
        Deque<Block> work = new ArrayDeque<>();
        if (function.entry() != without) {
            seen.add(function.entry());
            work.add(function.entry());
        }
        while (!work.isEmpty()) {
            for (Edge edge : work.poll().edges()) {
                if (edge.target() != without && seen.add(edge.target())) {
                    work.add(edge.target());
                }
            }
        }
        return seen;
    }

    @Test
    void reversePostorderPutsABlockBehindItsPredecessorsExceptAroundLoops() {
        for (Function function : FUNCTIONS) {
            FlowGraph graph = new FlowGraph(function);
            for (Block block : graph.order()) {
                for (Block before : graph.predecessors(block)) {
                    assertTrue(graph.isBackEdge(before, block) || graph.order().indexOf(before) < graph.order().indexOf(block), function::toString);
                }
            }
        }
    }

    @Test
    void aLoopIsEnteredByItsHeaderOnlyAndItsBlocksLeadBackToIt() {
        int loops = 0;
        for (Function function : FUNCTIONS) {
            FlowGraph graph = new FlowGraph(function);
            for (Loop loop : new Loops(graph).all()) {
                loops++;
                for (Block block : loop.blocks()) {
                    assertTrue(graph.dominates(loop.header(), block), function::toString);
                    assertTrue(block == loop.header() || loop.blocks().containsAll(graph.predecessors(block)), function::toString);
                    assertTrue(block.edges().stream().anyMatch(edge -> loop.contains(edge.target())), function::toString);
                }
                assertTrue(loop.outer() == null || loop.outer().blocks().containsAll(loop.blocks()), function::toString);
            }
        }
        assertTrue(loops > 100, loops + " loops");
    }

    @Test
    void aNormalFunctionHasOneExitSimpleLoopsAndNoCriticalEdge() {
        for (Function function : FUNCTIONS) {
            Function normal = normal(function);
            FlowGraph graph = new FlowGraph(normal);
            assertEquals(1, graph.order().stream().filter(b -> b.terminator() instanceof Terminator.Return).count());
            for (Loop loop : new Loops(graph).all()) {
                assertEquals(2, graph.predecessors(loop.header()).size(), normal::toString);
                assertFalse(InductionVariable.of(loop, graph, new Definitions(normal)).isEmpty(), normal::toString);
            }
            for (Block block : graph.order()) {
                assertTrue(block.edges().size() < 2 || block.edges().stream().allMatch(edge -> graph.predecessors(edge.target()).size() == 1), normal::toString);
            }
        }
    }

    @Test
    void normalFunctionsComputeTheSame() {
        IntStream.range(0, FUNCTIONS.size()).forEach(i -> {
            Function function = FUNCTIONS.get(i);
            assertEquals(RandomFunctions.value(function, SEED + i), RandomFunctions.value(normal(function), SEED + i), function::toString);
        });
    }

    @Test
    void simplifyingAgainChangesNothing() {
        for (Function function : FUNCTIONS) {
            assertEquals(function.toString(), Simplify.simplify(Copy.of(function)).toString());
        }
    }

    private static Function normal(Function function) {
        Function copy = Copy.of(function);
        Normalise.normalise(copy);
        return Verifier.verify(copy);
    }
}
