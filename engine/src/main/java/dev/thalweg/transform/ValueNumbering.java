package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Lets an operation that has been done before on the same values take the result it had, in place.
///
/// What is loaded once is adjoined once: three uses of `x[i]` then cost one addition to the gradient instead of three.
final class ValueNumbering {
    private final Function function;
    private final FlowGraph graph;
    private final AliasClasses aliases;
    private final Map<Block, Map<Op, Value>> known = new HashMap<>();
    private final Map<Value, Value> same = new HashMap<>();

    private ValueNumbering(Function function, AliasClasses aliases) {
        this.function = function;
        this.graph = new FlowGraph(function);
        this.aliases = aliases;
    }

    /// Works on all functions of a program.
    static void number(List<Function> program, Function entry) {
        AliasClasses aliases = new AliasClasses(entry);
        for (Function function : program) {
            ValueNumbering pass = new ValueNumbering(function, aliases);
            for (Block block : pass.graph.order()) {
                pass.number(block);
            }
            Simplify.substitute(function, pass.same);
        }
    }

    private void number(Block block) {
        Map<Op, Value> stable = new HashMap<>();
        Map<Op, Value> loaded = new HashMap<>();
        known.put(block, stable);
        for (Iterator<Instruction> all = block.instructions().iterator(); all.hasNext(); ) {
            Instruction i = all.next();
            Op op = same.isEmpty() ? i.op() : i.op().map(v -> same.getOrDefault(v, v));
            Value before = isStable(op) ? find(op, block) : isLoad(op) ? loaded.get(op) : null;
            if (before != null) {
                before.nameOnce(i.result().name());
                same.put(i.result(), before);
                all.remove();
            } else if (isStable(op)) {
                stable.put(op, i.result());
            } else if (isLoad(op)) {
                loaded.put(op, i.result());
            } else if (!op.isPure()) {
                loaded.clear();
            }
        }
    }

    private Value find(Op op, Block block) {
        for (Block b = block; b != null; b = graph.dominator(b)) {
            Value found = known.get(b).get(op);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isStable(Op op) {
        return switch (op) {
            case Op.Apply(Primitive primitive, List<Value> arguments) when primitive == Primitive.COPY && arguments.getFirst().type().isReference() ->
                    false; // a copy may have another type
            case Op.Apply a -> op.isPure();
            case Op.ArrayLength a -> true;
            case Op.ArrayLoad l -> aliases.isReadOnly(l.array());
            case Op.Constant c -> c.value() != null; // null has as many types as uses
            default -> false;
        };
    }

    private static boolean isLoad(Op op) {
        return op instanceof Op.ArrayLoad || op instanceof Op.GetField;
    }
}
