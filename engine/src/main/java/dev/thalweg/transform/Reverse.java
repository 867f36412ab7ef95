package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes the adjoint program of a function, and of what it calls: a forward sweep, which is the function and saves residuals, and a reverse
/// sweep, which goes through the transposed control flow and adds up cotangents.
///
/// The program takes the function's parameters, then a shadow for each active array, to which the gradient is added,
/// then a `double[]` which receives the derivatives by the active numbers. It returns the function's value.
///
/// @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, 2008, chapter 4</a>
/// @see <a href="https://arxiv.org/abs/1810.07951">Innes, Don't Unroll Adjoint, 2018</a>: the adjoint of control flow in SSA
public final class Reverse {
    private final Function function;
    private final List<Value> active;
    private final Activity activity;
    private final Shadows shadows;
    private final Snapshots snapshots;
    private final FlowGraph graph;
    private final List<Loop> fused;
    /// Without those that are fused: to the rest they are straight code.
    private final Loops loops;
    private final Returning returning;
    private final Residuals residuals;
    private final Placement placement;
    private final Cotangents cotangents;
    private final Map<Block, BlockReversal> reversals = new HashMap<>();
    private final Map<Block, Value> cameFrom;
    /// By its header, where a round of a fused loop ends when it has been reversed.
    private final Map<Block, Block> turns = new HashMap<>();
    private final CallReversal calls;
    private final Local result;

    /// @param lasting whether the reverse sweep finds the locals of the forward sweep as they were left
    Reverse(Function function, List<Value> active, Activity activity, Shadows shadows, Map<Callee, Pair> pairs, boolean lasting) {
        this.function = function;
        this.active = active;
        this.activity = activity;
        this.shadows = shadows;
        this.calls = new CallReversal(pairs, activity);
        this.snapshots = new Snapshots(function, activity, shadows);
        this.cameFrom = MergeWays.record(new FlowGraph(function));
        this.graph = new FlowGraph(function);
        this.returning = new Returning(function);
        Loops all = new Loops(graph);
        Definitions definitions = new Definitions(function);
        Seeds seeds = lasting ? Seeds.of(graph, all, returning, activity, shadows, definitions) : Seeds.none();
        this.fused = lasting ? new Fusion(graph, all, returning, activity, shadows, seeds, definitions).find() : List.of();
        this.loops = all.without(fused);
        Block exit = exit();
        this.residuals = new Residuals(function, definitions, activity.aliases(), shadows, loops, lasting,
                block -> all.depth(block) == 0 && graph.dominates(block, exit));
        this.placement = new Placement(graph, all, seeds::has);
        this.cotangents = new Cotangents(function, placement, seeds);
        this.result = new Local(function.result(), "value");
    }

    /// The adjoint program of a function.
    ///
    /// @param source a function that returns a number; it is left as it is
    /// @param active for each parameter, whether to differentiate by it
    /// @throws dev.thalweg.ir.Refusal if an operation that the derivative flows through has no rule
    public static Function adjoint(Function source, List<Boolean> active) {
        return adjoint(source, active, Pass.Watch.NOBODY);
    }

    /// The same, pass by pass before a watch.
    public static Function adjoint(Function source, List<Boolean> active, Pass.Watch watch) {
        return Pass.run(new AdjointPasses(active, true).all(), source, watch);
    }

    /// The derivative of a function by one number, as a function of the same parameters.
    public static Function derivative(Function source, List<Boolean> active) {
        return Pass.run(new AdjointPasses(active, false).all(), source, Pass.Watch.NOBODY);
    }

    /// For each parameter, whether it is an array that the function may write.
    public static List<Boolean> written(Function function) {
        AliasClasses aliases = new AliasClasses(function);
        return function.parameters().stream().map(p -> p.type().isReference() && !aliases.isReadOnlyInside(p)).toList();
    }

    /// Joins the two sweeps to one function.
    ///
    /// @param derivatives the array that receives the derivatives by numbers; null to return the derivative by the only one
    Function build(Value derivatives) {
        Block exit = reverse(null, block -> deliver(block, derivatives));
        Value value = exit.terminator().operands().getFirst();
        exit.add(new Op.WriteLocal(result, value), Origin.NONE);
        exit.end(new Terminator.Jump(Edge.to(reversals.get(exit).block())));
        List<Block> all = new ArrayList<>(graph.order());
        all.addAll(reversedBlocks());
        return new Function(function.name(), function.parameters(), all, function.result());
    }

    /// Makes two functions of the two sweeps.
    void split(Pair pair) {
        Block exit = reverse(pair.seed(), block -> deliver(block, pair));
        new Handover(graph, loops, reversals).insert(exit, shadows.leaving(pair.forward()));
        Block entry = new Block();
        entry.end(new Terminator.Jump(Edge.to(reversals.get(exit).block())));
        List<Block> blocks = reversedBlocks();
        blocks.addFirst(entry);
        List<Value> parameters = new ArrayList<>(function.parameters());
        if (pair.seed() != null) {
            parameters.add(pair.seed());
        }
        pair.forward().define(new Function(function.name(), function.parameters(), new ArrayList<>(graph.order()), function.result()));
        pair.backward().define(Copy.withOwnValues(new Function(pair.backward().name(), parameters, blocks, pair.result())));
    }

    private List<Block> reversedBlocks() {
        List<Block> all = new ArrayList<>();
        graph.order().reversed().stream().filter(reversals::containsKey).forEach(block -> all.addAll(reversals.get(block).blocks()));
        return all;
    }

    /// Makes the reverse sweep, and lets the forward sweep save what that asks for.
    ///
    /// @param seed    the result's cotangent; null for 1
    /// @param deliver ends the reverse of the entry
    /// @return the exit
    private Block reverse(Value seed, Consumer<Block> deliver) {
        List<Block> order = graph.order().stream().filter(block -> returning.reaches(block) && !isFusedHeader(block)).toList();
        order.forEach(block -> reversals.put(block, new BlockReversal(block, activity, shadows, residuals, cotangents, calls, snapshots,
                placement, loops.depth(block) == 0, fusedAround(block), graph)));
        LoopReversal loopReversal = new LoopReversal(graph, loops, returning, residuals, reversals);
        loops.all().stream().filter(loop -> reversals.containsKey(loop.header())).forEach(loopReversal::count);
        Block exit = exit();
        exit.terminator().operands().forEach(value -> reversals.get(exit).seed(value, seed));
        order.reversed().stream().filter(block -> fusedAround(block) != null).forEach(this::run); // these run first
        order.reversed().stream().filter(block -> fusedAround(block) == null).forEach(this::run);
        order.forEach(block -> finish(block, loopReversal, deliver));
        new Regions(residuals, graph, loops, loopReversal.counted(), reversals).assign(); // all that is saved is known only now
        order.forEach(block -> reversals.get(block).insertRestores(residuals));
        order.forEach(block -> reversals.get(block).start().join());
        loopReversal.insertRestores();
        residuals.insertSaves();
        loopReversal.insertSaves();
        fused.forEach(this::turn);
        return exit;
    }

    private Block exit() {
        return graph.order().stream().filter(b -> b.terminator() instanceof Terminator.Return).findFirst().orElseThrow();
    }

    private boolean isFusedHeader(Block block) {
        return fused.stream().anyMatch(loop -> loop.header() == block);
    }

    /// The fused loop that a block is in, or null; the header itself is not reversed.
    private Loop fusedAround(Block block) {
        return fused.stream().filter(loop -> loop.contains(block)).findFirst().orElse(null);
    }

    private void run(Block block) {
        reversals.get(block).run(returning, cameFrom.get(block));
    }

    /// Leads each round of a fused loop through its own reverse.
    private void turn(Loop loop) {
        Block latch = graph.predecessors(loop.header()).stream().filter(loop::contains).findFirst().orElseThrow();
        turns.get(loop.header()).end(latch.terminator());
        latch.end(new Terminator.Jump(Edge.to(reversals.get(latch).block())));
    }

    /// Where the reverse of a block goes on that was entered from another.
    private Block backTo(Block way, BlockReversal from) {
        Loop loop = fused.stream().filter(l -> l.header() == way).findFirst().orElse(null);
        if (loop == null) {
            return reversals.get(way).block();
        }
        if (loop.contains(from.primal())) {
            Block turn = turns.computeIfAbsent(way, header -> new Block());
            from.addBlock(turn);
            return turn;
        }
        return reversals.get(graph.predecessors(way).stream().filter(before -> !loop.contains(before)).findFirst().orElseThrow()).block();
    }

    private void finish(Block block, LoopReversal loopReversal, Consumer<Block> deliver) {
        BlockReversal reversal = reversals.get(block);
        List<Block> ways = graph.predecessors(block);
        if (ways.isEmpty()) {
            deliver.accept(reversal.block());
        } else if (loops.withHeader(block) != null) {
            loopReversal.finish(loops.withHeader(block));
        } else if (ways.size() == 1) {
            reversal.end(new Terminator.Jump(Edge.to(backTo(ways.getFirst(), reversal))));
        } else {
            Value way = reversal.bring(cameFrom.get(block));
            List<Edge> back = ways.stream().map(w -> Edge.to(reversals.get(w).block())).toList();
            reversal.end(MergeWays.choose(reversal.block(), way, back));
        }
    }

    /// Ends a reverse sweep: leaves the cotangents of the parameters that have one.
    private void deliver(Block block, Pair pair) {
        Value first = null;
        for (Value parameter : pair.active()) {
            Value bar = block.addHere(parameter.type(), new Op.ReadLocal(cotangents.local(parameter)));
            Local out = pair.out(parameter);
            if (out == null) {
                first = bar;
            } else {
                block.add(new Op.WriteLocal(out, bar), Origin.NONE);
                block.add(new Op.Push(out), Origin.NONE);
            }
        }
        block.end(new Terminator.Return(first));
    }

    /// Ends the program: hands out the derivatives by numbers, and returns the value.
    private void deliver(Block block, Value derivatives) {
        if (derivatives == null) {
            block.end(new Terminator.Return(block.add(function.result(), new Op.ReadLocal(cotangents.local(active.getFirst())), Origin.NONE)));
            return;
        }
        int index = 0;
        for (Value parameter : active) {
            if (parameter.type().isReal()) {
                Value bar = block.add(parameter.type(), new Op.ReadLocal(cotangents.local(parameter)), Origin.NONE);
                if (!bar.isDouble()) {
                    bar = block.add(Type.DOUBLE, new Op.Apply(Primitive.TO_DOUBLE, List.of(bar)), Origin.NONE);
                }
                Value at = block.add(Type.INT, new Op.Constant(index++), Origin.NONE);
                block.add(new Op.ArrayStore(Type.DOUBLE.desc(), derivatives, at, bar), Origin.NONE);
            }
        }
        block.end(new Terminator.Return(block.add(function.result(), new Op.ReadLocal(result), Origin.NONE)));
    }
}
