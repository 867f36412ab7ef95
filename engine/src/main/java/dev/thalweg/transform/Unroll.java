package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes out short loops that run a known number of times, so that the elements of small arrays have known places. Works in place.
final class Unroll {
    private static final int MOST_ROUNDS = 8;
    private static final int MOST_INSTRUCTIONS = 160;

    private final Function function;
    private final FlowGraph graph;

    private Unroll(Function function) {
        this.function = function;
        this.graph = new FlowGraph(function);
    }

    /// @return whether there was one; then there may be another
    static boolean unroll(Function function) {
        Unroll pass = new Unroll(function);
        Loops loops = new Loops(pass.graph);
        Definitions definitions = new Definitions(function);
        for (Loop loop : loops.all()) {
            boolean innermost = loop.blocks().stream().allMatch(block -> loops.around(block) == loop);
            int rounds = innermost && pass.isSimple(loop) ? pass.rounds(loop, definitions) : -1;
            int size = loop.blocks().stream().mapToInt(block -> block.instructions().size() + 1).sum();
            if (rounds >= 0 && rounds <= MOST_ROUNDS && rounds * size <= MOST_INSTRUCTIONS) {
                pass.expand(loop, rounds);
                return true;
            }
        }
        return false;
    }

    /// Whether it is left by its header only, which ends with a branch.
    private boolean isSimple(Loop loop) {
        return graph.predecessors(loop.header()).size() == 2 && loop.header().terminator() instanceof Terminator.Branch b
                && loop.contains(b.yes().target()) != loop.contains(b.no().target()) && loop.blocks().stream()
                .allMatch(block -> block == loop.header() || block.edges().stream().allMatch(edge -> loop.contains(edge.target())));
    }

    /// -1 if that is not known.
    private int rounds(Loop loop, Definitions definitions) {
        Optional<CountedLoop> counted = InductionVariable.of(loop, graph, definitions).stream()
                .flatMap(v -> CountedLoop.of(v, definitions, limit -> definitions.constant(limit) instanceof Integer).stream()).findFirst();
        if (counted.isEmpty() || !(definitions.constant(counted.get().variable().initial()) instanceof Integer first)) {
            return -1;
        }
        CountedLoop known = counted.get();
        int limit = (Integer) definitions.constant(known.limit());
        int rounds = 0;
        for (long i = first; known.test().holds((int) (i + known.offset()), limit); i += known.variable().step()) {
            if (++rounds > MOST_ROUNDS) {
                return -1;
            }
        }
        return rounds;
    }

    private void expand(Loop loop, int rounds) {
        Block header = loop.header();
        Block entry = graph.predecessors(header).stream().filter(way -> !loop.contains(way)).findFirst().orElseThrow();
        Edge into = entry.edges().stream().filter(edge -> edge.target() == header).findFirst().orElseThrow();
        Round round = new Round(loop, into.arguments(), rounds == 0);
        Round first = round;
        for (int i = 1; i <= rounds; i++) {
            Round next = new Round(loop, round.next, i == rounds);
            round.goOnWith(next);
            round = next;
        }
        entry.end(entry.terminator().map(v -> v, edge -> edge.target() == header ? Edge.to(first.start()) : edge));
        function.blocks().removeAll(loop.blocks());
        Simplify.substitute(function, round.values); // behind the loop its header's values are those of the last time
    }

    /// A copy of a loop's blocks for one round; of the header alone for the last test.
    private final class Round {
        private final Loop loop;
        private final Map<Value, Value> values = new HashMap<>();
        private final Map<Block, Block> copies = new HashMap<>();
        /// What the round hands to the next.
        private List<Value> next;

        Round(Loop loop, List<Value> arguments, boolean last) {
            this.loop = loop;
            Block header = loop.header();
            for (int i = 0; i < arguments.size(); i++) {
                values.put(header.parameters().get(i), arguments.get(i));
            }
            List<Block> blocks = graph.order().stream().filter(block -> last ? block == header : loop.contains(block)).toList();
            blocks.forEach(this::define);
            blocks.forEach(block -> copy(block, last));
            blocks.forEach(block -> function.blocks().add(copies.get(block)));
        }

        Block start() {
            return copies.get(loop.header());
        }

        private void define(Block block) {
            Block copy = new Block();
            copies.put(block, copy);
            if (block != loop.header()) {
                block.parameters().forEach(p -> copy.parameters().add(define(p)));
            }
            block.instructions().stream().map(Instruction::result).filter(r -> r != null).forEach(this::define);
        }

        private Value define(Value value) {
            Value copy = new Value(value.type(), value.name());
            values.put(value, copy);
            return copy;
        }

        private Value use(Value value) {
            return values.getOrDefault(value, value);
        }

        private void copy(Block block, boolean last) {
            Block copy = copies.get(block);
            block.instructions().forEach(i -> copy.instructions().add(
                    new Instruction(i.result() == null ? null : use(i.result()), i.op().map(this::use), i.origin())));
            if (block == loop.header()) {
                Edge way = block.edges().stream().filter(edge -> loop.contains(edge.target()) != last).findFirst().orElseThrow();
                copy.end(new Terminator.Jump(copy(way)));
            } else {
                copy.end(block.terminator().map(this::use, this::copy));
            }
        }

        private Edge copy(Edge edge) {
            if (edge.target() == loop.header()) {
                next = edge.arguments().stream().map(this::use).toList();
                return Edge.to(edge.target());
            }
            return new Edge(copies.getOrDefault(edge.target(), edge.target()), edge.map(this::use).arguments());
        }

        /// Leads the round's end to the next one.
        void goOnWith(Round following) {
            copies.values().forEach(block -> block.end(block.terminator().map(v -> v,
                    edge -> edge.target() == loop.header() ? Edge.to(following.start()) : edge)));
        }
    }
}
