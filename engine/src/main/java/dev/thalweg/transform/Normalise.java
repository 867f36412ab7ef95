package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Gives a function the shape that its transposition wants, in place: one exit; each loop entered by one edge and gone
/// round by one edge, with a counter, its values copied where they leave it; and no edge from a block with several ways on to one with several ways in.
final class Normalise {
    private final Function function;

    private Normalise(Function function) {
        this.function = function;
    }

    static void normalise(Function function) {
        Normalise pass = new Normalise(function);
        joinReturns(function);
        pass.joinLoopEdges();
        pass.splitCriticalEdges();
        CloseLoops.close(function);
        pass.countLoops();
    }

    /// Gives the function one exit, which does nothing but return.
    static void joinReturns(Function function) {
        List<Block> returns = function.blocks().stream().filter(b -> b.terminator() instanceof Terminator.Return).toList();
        if (returns.isEmpty()) {
            throw new Refusal(function.name() + " never returns.\nDifferentiate a function that returns a number.");
        }
        Block exit = new Block();
        returns.forEach(b -> b.end(new Terminator.Jump(new Edge(exit, b.terminator().operands()))));
        Value result = function.result().equals(Type.VOID) ? null : new Value(function.result());
        if (result != null) {
            exit.parameters().add(result);
        }
        exit.end(new Terminator.Return(result));
        function.blocks().add(exit);
    }

    private void joinLoopEdges() {
        FlowGraph graph = new FlowGraph(function);
        Set<Block> headers = new HashSet<>();
        new Loops(graph).all().forEach(loop -> headers.add(loop.header()));
        for (Block header : headers) {
            join(graph, header, from -> graph.isBackEdge(from, header));
            join(graph, header, from -> !graph.isBackEdge(from, header));
        }
    }

    /// Leads these edges to the header through one new block, where there are several.
    private void join(FlowGraph graph, Block header, Predicate<Block> chosen) {
        List<Block> sources = graph.predecessors(header).stream().filter(chosen).toList();
        if (sources.size() < 2) {
            return;
        }
        Block joint = new Block();
        header.parameters().forEach(p -> joint.parameters().add(new Value(p.type(), p.name())));
        joint.end(new Terminator.Jump(new Edge(header, joint.parameters())));
        sources.forEach(source -> source.end(source.terminator().map(v -> v,
                edge -> edge.target() == header ? new Edge(joint, edge.arguments()) : edge)));
        function.blocks().add(joint);
    }

    private void splitCriticalEdges() {
        FlowGraph graph = new FlowGraph(function);
        for (Block block : List.copyOf(function.blocks())) {
            if (block.edges().size() > 1) {
                block.end(block.terminator().map(v -> v, edge -> graph.predecessors(edge.target()).size() > 1 ? split(edge) : edge));
            }
        }
    }

    private Edge split(Edge edge) {
        Block between = new Block();
        between.end(new Terminator.Jump(edge));
        function.blocks().add(between);
        return Edge.to(between);
    }

    private void countLoops() {
        FlowGraph graph = new FlowGraph(function);
        Definitions definitions = new Definitions(function);
        for (Loop loop : new Loops(graph).all()) {
            if (InductionVariable.of(loop, graph, definitions).stream().noneMatch(i -> i.value().type().equals(Type.INT))) {
                Value count = new Value(Type.INT, "trips");
                loop.header().parameters().add(count);
                for (Block from : graph.predecessors(loop.header())) {
                    Value next = graph.isBackEdge(from, loop.header()) ? successor(from, count) : from.add(Type.INT, new Op.Constant(0), Origin.NONE);
                    from.end(from.terminator().map(v -> v, edge -> append(edge, next)));
                }
            }
        }
    }

    private static Value successor(Block block, Value count) {
        Value one = block.add(Type.INT, new Op.Constant(1), Origin.NONE);
        return block.add(Type.INT, new Op.Apply(Primitive.ADD, List.of(count, one)), Origin.NONE);
    }

    /// The edge with one more argument.
    static Edge append(Edge edge, Value argument) {
        List<Value> arguments = new ArrayList<>(edge.arguments());
        arguments.add(argument);
        return new Edge(edge.target(), arguments);
    }
}
