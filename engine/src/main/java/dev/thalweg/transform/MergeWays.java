package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which way each merge was entered, so that its reverse goes back the same way.
final class MergeWays {
    private MergeWays() {}

    /// Gives each merge that is not a loop's header a parameter that tells which way it was entered, in place.
    ///
    /// @return the parameters, by their blocks
    static Map<Block, Value> record(FlowGraph before) {
        Map<Block, Value> cameFrom = new HashMap<>();
        for (Block block : before.order()) {
            List<Block> ways = before.predecessors(block);
            if (ways.size() > 1 && ways.stream().noneMatch(way -> before.isBackEdge(way, block))) {
                Value way = new Value(Type.INT, "way");
                block.parameters().add(way);
                cameFrom.put(block, way);
                for (int i = 0; i < ways.size(); i++) {
                    Value number = ways.get(i).add(Type.INT, new Op.Constant(i), Origin.NONE);
                    ways.get(i).end(ways.get(i).terminator().map(v -> v, edge -> Normalise.append(edge, number)));
                }
            }
        }
        return cameFrom;
    }

    /// Where the reverse of a merge goes on.
    static Terminator choose(Block block, Value way, List<Edge> back) {
        if (back.size() == 2) {
            Value zero = block.add(Type.INT, new Op.Constant(0), Origin.NONE);
            return new Terminator.Branch(Test.EQ, way, zero, back.getFirst(), back.getLast());
        }
        List<Terminator.Case> cases = IntStream.range(1, back.size()).mapToObj(i -> new Terminator.Case(i, back.get(i))).toList();
        return new Terminator.Switch(way, cases, back.getFirst());
    }
}
