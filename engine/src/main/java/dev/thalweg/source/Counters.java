package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Writes the body of a loop that is counted back in terms of its counter behind the step: `i + 1` for what the counter was
/// before. Works in place.
final class Counters {
    private final FlowGraph graph;
    private final Map<Value, Op> definitions = new HashMap<>();

    private Counters(FlowGraph graph) {
        this.graph = graph;
        graph.order().forEach(block -> block.instructions().forEach(i -> definitions.put(i.result(), i.op())));
    }

    static void rewrite(FlowGraph graph, Loops loops) {
        Counters pass = new Counters(graph);
        loops.all().forEach(pass::rewrite);
    }

    private void rewrite(Loop loop) {
        if (!(loop.header().terminator() instanceof Terminator.Branch branch) || branch.test() != Test.EQ && branch.test() != Test.NE) {
            return;
        }
        Block body = branch.edges().stream().map(Edge::target).filter(loop::contains).findFirst().orElse(null);
        if (body == null || body == loop.header() || graph.predecessors(body).size() != 1 || !loop.header().parameters().contains(branch.a())) {
            return;
        }
        for (int k = 0; k < body.instructions().size() && (k == 0 || body.instructions().get(k - 1).op() instanceof Op.Constant); k++) {
            Instruction i = body.instructions().get(k);
            if (i.op() instanceof Op.Apply(Primitive primitive, List<Value> arguments) && arguments.getFirst() == branch.a()
                    && arguments.getFirst().type().equals(Type.INT) && (primitive == Primitive.SUB || primitive == Primitive.ADD)
                    && definitions.get(arguments.getLast()) instanceof Op.Constant) {
                replace(body, k, primitive == Primitive.SUB ? Primitive.ADD : Primitive.SUB, arguments);
                return;
            }
        }
    }

    private void replace(Block body, int at, Primitive inverse, List<Value> arguments) {
        Value next = body.instructions().get(at).result();
        Value before = new Value(Type.INT);
        UnaryOperator<Value> f = v -> v == arguments.getFirst() ? before : v;
        for (Block block : graph.order()) {
            if (graph.dominates(body, block)) {
                block.instructions().replaceAll(i -> i.result() == next ? i : new Instruction(i.result(), i.op().map(f), i.origin()));
                block.end(block.terminator().map(f, edge -> edge.map(f)));
            }
        }
        body.instructions().add(at + 1, new Instruction(before, new Op.Apply(inverse, List.of(next, arguments.getLast())), Origin.NONE));
    }
}
