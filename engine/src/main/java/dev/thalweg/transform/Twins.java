package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a function computes at a price and the reverse of another computation may want: its sine, where the cosine is reversed.
final class Twins {
    private static final Set<Primitive> COSTLY = EnumSet.of(Primitive.SIN, Primitive.COS, Primitive.SINH, Primitive.COSH, Primitive.EXP,
            Primitive.LOG, Primitive.SQRT, Primitive.HYPOT);

    private record Twin(Value value, Block home) {}

    private final Map<Op, List<Twin>> known = new HashMap<>();

    Twins(Function function) {
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                if (isCostly(i.op())) {
                    known.computeIfAbsent(i.op(), op -> new ArrayList<>()).add(new Twin(i.result(), block));
                }
            }
        }
    }

    static boolean isCostly(Op op) {
        return op instanceof Op.Apply(Primitive primitive, List<Value> arguments) && COSTLY.contains(primitive);
    }

    /// The value that has been computed by an operation whenever a block has run; null if there is none.
    Value of(Op op, Block block, FlowGraph graph) {
        for (Twin twin : known.getOrDefault(op, List.of())) {
            if (graph.dominates(twin.home, block)) {
                return twin.value;
            }
        }
        return null;
    }
}
