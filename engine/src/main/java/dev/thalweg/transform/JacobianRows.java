package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes the Jacobian program of a function without loops: one forward sweep, then a reverse sweep for each number of the result.
///
/// The program takes the function's parameters without the last, then for each row of the Jacobian a shadow for each active array, to which
/// the row is added. It returns 0.
public final class JacobianRows {
    private static final int MOST = 8;

    private final Function function;
    private final SpreadResults results;
    private final Activity activity;
    private final List<Shadows> shadows;
    private final Map<Block, Value> cameFrom;
    private final FlowGraph graph;
    private final Returning returning;
    private final List<Block> order;
    private final Residuals residuals;
    private final Placement placement;

    private JacobianRows(Function function, SpreadResults results, Activity activity, List<Shadows> shadows) {
        this.function = function;
        this.results = results;
        this.activity = activity;
        this.shadows = shadows;
        this.cameFrom = MergeWays.record(new FlowGraph(function));
        this.graph = new FlowGraph(function);
        Loops none = new Loops(graph);
        this.returning = new Returning(function);
        this.order = graph.order().stream().filter(block -> returning.reaches(block) && !(block.terminator() instanceof Terminator.Return)).toList();
        this.residuals = new Residuals(function, new Definitions(function), activity.aliases(), shadows.getFirst(), none, true,
                block -> graph.dominates(block, results.last()));
        this.placement = new Placement(graph, none, value -> false);
    }

    /// @param source what [Results#spread] has made of a function; it is left as it is
    /// @param active for each parameter, whether it is an array to differentiate by; there are no numbers among these
    /// @return nothing if the function has loops, calls or writes, or many results
    /// @throws dev.thalweg.ir.Refusal if an operation that the derivative flows through has no rule
    public static Optional<Function> of(Function source, List<Boolean> active) {
        Function function = Copy.of(source);
        return SpreadResults.take(function).filter(results -> results.numbers().size() <= MOST).map(results -> of(function, results, active));
    }

    private static Function of(Function function, SpreadResults results, List<Boolean> active) {
        List<Value> chosen = IntStream.range(0, active.size()).filter(active::get).mapToObj(function.parameters()::get).toList();
        results.last().end(new Terminator.Return(sum(results)));
        Normalise.normalise(function);
        Activity activity = new Activity(function, new AliasClasses(function), chosen);
        Coverage.check(activity);
        List<Value> parameters = new ArrayList<>(function.parameters().subList(0, function.parameters().size() - 1));
        List<Shadows> shadows = new ArrayList<>();
        for (int row = 0; row < results.numbers().size(); row++) {
            shadows.add(new Shadows(function, activity::isActive, "Bar"));
            parameters.addAll(shadows.getLast().insert(chosen));
        }
        Function augmented = new Function(function.name() + " (Jacobian)", parameters, function.blocks(), Type.DOUBLE);
        return new JacobianRows(augmented, results, activity, shadows).build();
    }

    /// What depends on all results: so each counts as useful.
    private static Value sum(SpreadResults results) {
        Value sum = results.numbers().getFirst();
        for (Value next : results.numbers().subList(1, results.numbers().size())) {
            sum = results.last().addHere(Type.DOUBLE, new Op.Apply(Primitive.ADD, List.of(sum, next)));
        }
        return sum;
    }

    private Function build() {
        List<Block> all = new ArrayList<>(graph.order().stream().filter(block -> !(block.terminator() instanceof Terminator.Return)).toList());
        Block from = results.last();
        for (int row = 0; row < results.numbers().size(); row++) {
            Map<Block, BlockReversal> reversals = reverse(row);
            from.end(new Terminator.Jump(Edge.to(reversals.get(results.last()).block())));
            from = reversals.get(graph.order().getFirst()).block();
            order.reversed().forEach(block -> all.addAll(reversals.get(block).blocks()));
        }
        from.end(new Terminator.Return(from.addHere(Type.DOUBLE, Op.Constant.of(Type.DOUBLE, 0))));
        residuals.insertSaves();
        Function program = new Function(function.name(), function.parameters(), all, Type.DOUBLE);
        return ForwardLocals.forward(program).orElse(program);
    }

    /// One sweep back, which ends with the reverse of the entry.
    private Map<Block, BlockReversal> reverse(int row) {
        Cotangents cotangents = new Cotangents(function, placement, Seeds.none());
        CallReversal calls = new CallReversal(Map.of(), activity);
        Snapshots snapshots = new Snapshots(function, activity, shadows.get(row));
        Map<Block, BlockReversal> reversals = new HashMap<>();
        order.forEach(block -> reversals.put(block, new BlockReversal(block, activity, shadows.get(row), residuals, cotangents, calls, snapshots,
                placement, true, null, graph)));
        reversals.get(results.last()).seed(results.numbers().get(row), null);
        order.reversed().forEach(block -> reversals.get(block).run(returning, cameFrom.get(block)));
        order.stream().filter(block -> !graph.predecessors(block).isEmpty()).forEach(block -> leave(block, reversals));
        return reversals;
    }

    private void leave(Block block, Map<Block, BlockReversal> reversals) {
        BlockReversal reversal = reversals.get(block);
        List<Edge> back = graph.predecessors(block).stream().map(way -> Edge.to(reversals.get(way).block())).toList();
        reversal.end(back.size() == 1 ? new Terminator.Jump(back.getFirst())
                : MergeWays.choose(reversal.block(), reversal.bring(cameFrom.get(block)), back));
    }
}
