package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The numbers of the result of a function without loops, calls and writes, as values.
///
/// @param last    the block that returns, where they are known
/// @param numbers in order
record SpreadResults(Block last, List<Value> numbers) {
    /// Takes out of a function that [Results#spread] has made what puts its results into an array.
    ///
    /// @return nothing if it does more, or gives different numbers of results
    static Optional<SpreadResults> take(Function function) {
        FlowGraph graph = new FlowGraph(function);
        Returning returning = new Returning(function);
        List<Block> blocks = graph.order().stream().filter(returning::reaches).toList();
        boolean loops = blocks.stream().anyMatch(block -> block.edges().stream().anyMatch(edge -> graph.isBackEdge(block, edge.target())));
        if (loops) {
            return Optional.empty();
        }
        Definitions definitions = new Definitions(function);
        Map<Block, TreeMap<Integer, Value>> stored = new LinkedHashMap<>();
        for (Block block : blocks) {
            TreeMap<Integer, Value> here = stored(block, function.parameters().getLast(), definitions);
            if (here == null || !here.isEmpty() && !isEnd(block)) {
                return Optional.empty();
            }
            if (isEnd(block)) {
                stored.put(block, here);
            }
        }
        return stored.values().stream().map(TreeMap::size).distinct().count() == 1 ? join(stored, function) : Optional.empty();
    }

    private static boolean isEnd(Block block) {
        return block.terminator() instanceof Terminator.Return;
    }

    /// What a block stores into an array, from the first place on; null if it does anything else that matters.
    private static TreeMap<Integer, Value> stored(Block block, Value values, Definitions definitions) {
        TreeMap<Integer, Value> numbers = new TreeMap<>();
        for (Instruction i : block.instructions()) {
            boolean isResult = i.op() instanceof Op.ArrayStore store && store.array() == values
                    && definitions.constant(store.index()) instanceof Integer index && numbers.put(index, store.value()) == null;
            if (!isResult && !isHarmless(i.op())) {
                return null;
            }
        }
        return numbers.isEmpty() || numbers.firstKey() == 0 && numbers.lastKey() == numbers.size() - 1 ? numbers : null;
    }

    private static boolean isHarmless(Op op) {
        return op.isPure() || op instanceof Op.ArrayLoad || op instanceof Op.GetField || op instanceof Op.Apply;
    }

    /// Leads all ways to the end to one block.
    private static Optional<SpreadResults> join(Map<Block, TreeMap<Integer, Value>> stored, Function function) {
        int size = stored.values().iterator().next().size();
        if (size == 0) {
            return Optional.empty();
        }
        Block last = new Block();
        IntStream.range(0, size).forEach(i -> last.parameters().add(new Value(Type.DOUBLE)));
        stored.forEach((end, numbers) -> {
            end.instructions().removeIf(i -> i.op() instanceof Op.ArrayStore);
            end.end(new Terminator.Jump(new Edge(last, List.copyOf(numbers.values()))));
        });
        function.blocks().add(last);
        List<Value> copies = last.parameters().stream().map(p -> last.addHere(Type.DOUBLE, new Op.Apply(Primitive.COPY, List.of(p)))).toList();
        last.end(new Terminator.Return(copies.getFirst()));
        return Optional.of(new SpreadResults(last, copies)); // parameters may turn out to be the same value on all ways
    }
}
