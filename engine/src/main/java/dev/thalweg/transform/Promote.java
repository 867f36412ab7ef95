package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Makes values of all locals that no residual stack holds, and gives them the locals' names, in place: then a derivative program
/// can be condensed like any other, and is read more easily.
public final class Promote {
    private final Function function;
    private final Map<Value, Origin> origins = new HashMap<>();
    private final Set<Local> promoted = new LinkedHashSet<>();

    private Promote(Function function) {
        this.function = function;
    }

    /// @param function its flow graph is reducible
    public static Function promote(Function function) {
        Promote pass = new Promote(function);
        pass.choose();
        pass.name();
        PromoteLocals.promote(function, pass.promoted);
        return function;
    }

    private void choose() {
        Set<Local> stacked = new HashSet<>();
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                origins.put(i.result(), i.origin());
                switch (i.op()) {
                    case Op.ReadLocal(Local local) -> promoted.add(local);
                    case Op.WriteLocal(Local local, Value value) -> promoted.add(local);
                    case Op.Push(Local local) -> stacked.add(local);
                    case Op.Pop(Local local) -> stacked.add(local);
                    default -> { }
                }
            }
        }
        promoted.removeAll(stacked);
    }

    private void name() {
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                if (i.op() instanceof Op.WriteLocal(Local local, Value value) && promoted.contains(local) && isNamedAs(value, local)) {
                    value.nameOnce(local.name());
                }
            }
        }
    }

    /// A value of the forward sweep is no cotangent, though one may be equal to it; where a counter ends is not the counter.
    private boolean isNamedAs(Value value, Local local) {
        Origin origin = origins.get(value);
        return origin != null && !local.type().equals(Type.INT) && (origin.isAdjoint() || !local.name().endsWith("Bar"));
    }
}
