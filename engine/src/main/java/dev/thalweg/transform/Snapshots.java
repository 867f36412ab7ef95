package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Copies of the arrays that a call with a rule took and gave, where the function writes such arrays: the rule wants to see them as
/// they were at the call. Works in place.
final class Snapshots {
    private final Activity activity;
    private final Shadows shadows;
    /// By the results of calls: their arguments, then their result.
    private final Map<Value, List<Value>> kept = new HashMap<>();
    private final Set<Value> wanted = new HashSet<>();

    Snapshots(Function function, Activity activity, Shadows shadows) {
        this.activity = activity;
        this.shadows = shadows;
        for (Block block : function.blocks()) {
            List<Instruction> rewritten = new ArrayList<>();
            block.instructions().forEach(i -> rewrite(i, rewritten));
            block.instructions().clear();
            block.instructions().addAll(rewritten);
        }
    }

    private void rewrite(Instruction i, List<Instruction> into) {
        if (!(i.op() instanceof Op.RuledCall(Op.Invoke call, var rule)) || !activity.isActive(i.result())) {
            into.add(i);
            return;
        }
        List<Value> values = new ArrayList<>();
        call.arguments().forEach(a -> values.add(copied(a, i, into)));
        into.add(i);
        values.add(copied(i.result(), i, into));
        kept.put(i.result(), values);
        wanted.addAll(List.of(shadows.of(i.result()), values.getLast()));
    }

    private Value copied(Value value, Instruction call, List<Instruction> into) {
        if (!value.type().isArrayOfReal() || activity.aliases().isReadOnlyInside(value)) {
            return value;
        }
        Value copy = new Value(value.type(), value.name());
        into.add(new Instruction(copy, RuledCalls.copy(value), call.origin()));
        return copy;
    }

    /// Whether a value is defined behind a call, and the reverse of the call uses it.
    boolean isWanted(Value value) {
        return wanted.contains(value);
    }

    /// The arguments of a call as they were.
    List<Value> arguments(Instruction call) {
        List<Value> values = kept.get(call.result());
        return values.subList(0, values.size() - 1);
    }

    /// The result of a call as it was.
    Value result(Instruction call) {
        return kept.get(call.result()).getLast();
    }
}
