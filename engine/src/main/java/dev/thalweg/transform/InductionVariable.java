package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.List;

/// An integer that a loop changes by a constant each time round.
///
/// @param value   the header's parameter
/// @param initial what it enters the loop with
/// @param step    not zero
record InductionVariable(Loop loop, Value value, Value initial, long step) {
    /// The induction variables of a loop with one edge in and one edge round; none for other loops.
    static List<InductionVariable> of(Loop loop, FlowGraph graph, Definitions definitions) {
        Block header = loop.header();
        List<Block> ways = graph.predecessors(header);
        if (ways.size() != 2) {
            return List.of();
        }
        Block latch = graph.isBackEdge(ways.getFirst(), header) ? ways.getFirst() : ways.getLast();
        Block entry = latch == ways.getFirst() ? ways.getLast() : ways.getFirst();
        List<InductionVariable> found = new ArrayList<>();
        for (int k = 0; k < header.parameters().size(); k++) {
            Value parameter = header.parameters().get(k);
            long step = step(parameter, argument(latch, header, k), definitions);
            if (step != 0) {
                found.add(new InductionVariable(loop, parameter, argument(entry, header, k), step));
            }
        }
        return found;
    }

    private static Value argument(Block from, Block to, int index) {
        return from.edges().stream().filter(edge -> edge.target() == to).findFirst().orElseThrow().arguments().get(index);
    }

    private static long step(Value parameter, Value next, Definitions definitions) {
        if (definitions.op(next) instanceof Op.Apply(Primitive primitive, List<Value> arguments) && arguments.getFirst() == parameter
                && (primitive == Primitive.ADD || primitive == Primitive.SUB)
                && definitions.op(arguments.getLast()) instanceof Op.Constant(Number step)
                && (step instanceof Integer || step instanceof Long)) {
            return primitive == Primitive.ADD ? step.longValue() : -step.longValue();
        }
        return 0;
    }
}
